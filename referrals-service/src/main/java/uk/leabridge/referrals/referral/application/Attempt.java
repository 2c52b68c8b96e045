package uk.leabridge.referrals.referral.application;

import java.util.Optional;
import java.util.function.Function;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.referral.domain.Referral;

/** An officer's attempt to change a referral: it may not be there for them, or may have changed since they read it. */
public sealed interface Attempt<T> {
    /** It is not there, or is not this actor's to work on. */
    record NotFound<T>() implements Attempt<T> {}

    /** It has changed since: read it again. */
    record Stale<T>() implements Attempt<T> {}

    /** It was tried; the outcome says what came of it. */
    record Tried<T>(T outcome) implements Attempt<T> {}

    static <T> Attempt<T> on(Optional<Referral> found, long version, Actor actor, Function<Referral, T> change) {
        var referral = found.filter(r -> ReferralAccess.mayWork(actor, r));
        if (referral.isEmpty()) return new NotFound<>();
        if (referral.get().version() != version) return new Stale<>();
        return new Tried<>(change.apply(referral.get()));
    }
}
