package bad.grants.grant.application;

import jakarta.transaction.Transactional;

public class CloseGrant {
    @Transactional
    public void close(String id) {}
}
