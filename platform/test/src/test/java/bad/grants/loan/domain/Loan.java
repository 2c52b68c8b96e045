package bad.grants.loan.domain;

import bad.grants.grant.domain.Grant;

public class Loan {
    private final Grant grant;

    public Loan(Grant grant) {
        this.grant = grant;
    }

    public Grant grant() {
        return grant;
    }
}
