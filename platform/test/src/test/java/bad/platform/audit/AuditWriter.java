package bad.platform.audit;

import bad.grants.grant.domain.Grant;
import jakarta.inject.Inject;

public class AuditWriter {
    @Inject
    Object target;

    public String knows() {
        return Grant.class.getName() + System.currentTimeMillis();
    }
}
