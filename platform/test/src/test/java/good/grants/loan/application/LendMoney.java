package good.grants.loan.application;

import good.grants.config.GrantsConfig;
import good.grants.grant.application.GrantQueries;
import good.grants.grant.domain.GrantStatus;

public class LendMoney {
    private final GrantQueries grants;
    private final GrantsConfig config;

    public LendMoney(GrantQueries grants, GrantsConfig config) {
        this.grants = grants;
        this.config = config;
    }

    public boolean handle(String id) {
        return grants.row(id).status() == GrantStatus.AWARDED && config.days() > 0;
    }
}
