package bad.grants.grant.domain;

public interface Grants {
    Grant find(String id);
}
