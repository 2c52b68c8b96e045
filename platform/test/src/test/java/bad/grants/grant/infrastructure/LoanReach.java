package bad.grants.grant.infrastructure;

import bad.grants.loan.domain.Loan;

public class LoanReach {
    public Object reach(Loan loan) {
        return loan.grant();
    }
}
