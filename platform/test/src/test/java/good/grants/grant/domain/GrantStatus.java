package good.grants.grant.domain;

public enum GrantStatus {
    AWARDED,
    WITHDRAWN
}
