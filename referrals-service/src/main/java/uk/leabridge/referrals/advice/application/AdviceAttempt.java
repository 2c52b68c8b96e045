package uk.leabridge.referrals.advice.application;

import java.util.Optional;
import java.util.function.Function;
import uk.leabridge.referrals.advice.domain.Advice;
import uk.leabridge.referrals.advice.domain.AdviceOutcome;

/** An attempt to change a question: it may not be there for the actor, or may have changed since they read it. */
public sealed interface AdviceAttempt {
    record NotFound() implements AdviceAttempt {}

    record Stale() implements AdviceAttempt {}

    /** The referral that is named is not one that the actor made. */
    record NoSuchReferral() implements AdviceAttempt {}

    record Tried(AdviceOutcome outcome) implements AdviceAttempt {}

    static AdviceAttempt on(Optional<Advice> found, long version, Function<Advice, AdviceOutcome> change) {
        if (found.isEmpty()) return new NotFound();
        if (found.get().version() != version) return new Stale();
        return new Tried(change.apply(found.get()));
    }
}
