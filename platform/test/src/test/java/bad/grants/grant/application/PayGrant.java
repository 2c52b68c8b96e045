package bad.grants.grant.application;

public class PayGrant {
    public void handle(String id) {}
}
