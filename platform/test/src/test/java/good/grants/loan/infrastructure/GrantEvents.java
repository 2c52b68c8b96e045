package good.grants.loan.infrastructure;

import good.grants.grant.domain.GrantEvent;

public class GrantEvents {
    public String seen(GrantEvent event) {
        return switch (event) {
            case GrantEvent.Awarded awarded -> awarded.id();
        };
    }
}
