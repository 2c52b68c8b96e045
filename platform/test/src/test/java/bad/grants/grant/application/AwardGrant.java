package bad.grants.grant.application;

import bad.grants.grant.infrastructure.JpaGrants;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

public class AwardGrant {
    private final PayGrant pay;

    @Inject
    JpaGrants store;

    public AwardGrant(PayGrant pay) {
        this.pay = pay;
    }

    @Inject
    void close(CloseGrant close) {
        close.close("");
    }

    public void handle(String id) {
        pay.handle(id);
    }

    public Response answer() {
        return Response.ok().build();
    }
}
