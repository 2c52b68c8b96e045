package bad.grants.grant.infrastructure;

import bad.grants.grant.api.GrantResource;
import bad.grants.grant.domain.Grant;
import bad.grants.grant.domain.Grants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;

public class JpaGrants implements Grants {
    @Override
    @Transactional
    public Grant find(String id) {
        return new Grant();
    }

    public String resource() {
        return GrantResource.class.getName();
    }

    public void byHand() {
        QuarkusTransaction.begin();
    }
}
