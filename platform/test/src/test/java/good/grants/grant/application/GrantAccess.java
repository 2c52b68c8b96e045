package good.grants.grant.application;

import java.time.LocalDate;

public class GrantAccess {
    public boolean may(LocalDate day) {
        return day.isAfter(LocalDate.EPOCH);
    }
}
