package good.grants.grant.api;

import good.grants.grant.application.AwardGrant;
import good.grants.grant.domain.AwardOutcome;
import good.grants.grant.domain.GrantStatus;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/grants")
@RolesAllowed("grant-officer")
public class GrantResource {
    private final AwardGrant awardGrant;

    public GrantResource(AwardGrant awardGrant) {
        this.awardGrant = awardGrant;
    }

    @POST
    public GrantView award(AwardGrant.Command command) {
        return switch (awardGrant.handle(command)) {
            case AwardOutcome.Awarded awarded -> new GrantView(awarded.event().toString(), GrantStatus.AWARDED);
            case AwardOutcome.Refused refused ->
                throw new ClientErrorException(refused.status().name(), 409);
        };
    }

    @GET
    @PermitAll
    public List<GrantView> all() {
        return List.of();
    }
}
