package bad.grants.grant.domain;

public enum GrantStatus {
    AWARDED
}
