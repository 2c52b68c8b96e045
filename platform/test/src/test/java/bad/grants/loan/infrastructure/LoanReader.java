package bad.grants.loan.infrastructure;

import bad.grants.grant.infrastructure.JpaGrants;

public class LoanReader {
    public Object read(JpaGrants store) {
        return store.find("");
    }
}
