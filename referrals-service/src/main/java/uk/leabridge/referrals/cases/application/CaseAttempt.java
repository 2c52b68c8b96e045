package uk.leabridge.referrals.cases.application;

import java.util.Optional;
import java.util.function.Function;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.cases.domain.CaseOutcome;
import uk.leabridge.referrals.cases.domain.SafeguardingCase;

/** An attempt to change a case: it may not be there for the actor, or may have changed since they read it. */
public sealed interface CaseAttempt {
    /** It is not there, or is not this actor's to work on. */
    record NotFound() implements CaseAttempt {}

    /** None of the actor's roles may do this. */
    record Forbidden() implements CaseAttempt {}

    /** It has changed since: read it again. */
    record Stale() implements CaseAttempt {}

    /** It was tried; the outcome says what came of it. */
    record Tried(CaseOutcome outcome) implements CaseAttempt {}

    static CaseAttempt on(
            Optional<SafeguardingCase> found,
            long version,
            Actor actor,
            Function<SafeguardingCase, CaseOutcome> change) {
        var of = found.filter(c -> CaseAccess.mayWork(actor, c));
        if (of.isEmpty()) return new NotFound();
        if (of.get().version() != version) return new Stale();
        return new Tried(change.apply(of.get()));
    }
}
