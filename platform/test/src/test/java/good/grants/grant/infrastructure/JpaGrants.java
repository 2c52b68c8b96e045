package good.grants.grant.infrastructure;

import good.grants.grant.domain.Grant;
import good.grants.grant.domain.Grants;

class JpaGrants implements Grants {
    @Override
    public Grant find(String id) {
        return new Grant();
    }
}
