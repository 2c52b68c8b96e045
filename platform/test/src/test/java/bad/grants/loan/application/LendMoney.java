package bad.grants.loan.application;

import bad.grants.grant.application.PayGrant;

public class LendMoney {
    public void handle(PayGrant pay) {
        pay.handle("");
    }
}
