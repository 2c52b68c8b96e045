package bad.grants.grant.api;

import bad.grants.grant.infrastructure.JpaGrants;

public class StoreResource {
    private final JpaGrants store;

    public StoreResource(JpaGrants store) {
        this.store = store;
    }

    public String name() {
        return store.toString();
    }
}
