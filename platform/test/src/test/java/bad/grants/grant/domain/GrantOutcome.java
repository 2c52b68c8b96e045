package bad.grants.grant.domain;

public sealed interface GrantOutcome {
    record Awarded() implements GrantOutcome {}

    record NotFound() implements GrantOutcome {}

    record Forbidden() implements GrantOutcome {}

    record Stale() implements GrantOutcome {}

    enum Closing {
        CLOSED,
        NOT_FOUND,
        STALE
    }
}
