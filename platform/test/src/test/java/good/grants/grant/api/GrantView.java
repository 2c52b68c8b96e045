package good.grants.grant.api;

import good.grants.grant.domain.GrantStatus;

public record GrantView(String id, GrantStatus status) {}
