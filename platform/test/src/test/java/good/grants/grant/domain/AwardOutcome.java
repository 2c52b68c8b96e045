package good.grants.grant.domain;

public sealed interface AwardOutcome {
    record Awarded(GrantEvent event) implements AwardOutcome {}

    record Refused(GrantStatus status) implements AwardOutcome {}
}
