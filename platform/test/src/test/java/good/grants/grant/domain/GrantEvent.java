package good.grants.grant.domain;

public sealed interface GrantEvent {
    record Awarded(String id) implements GrantEvent {}
}
