package uk.leabridge.referrals.signpost.application;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.signpost.domain.ChaseResult;
import uk.leabridge.referrals.signpost.domain.SignpostState;

/** What came of recording an answer. Every refusal leaves all as it was. */
public sealed interface ChaseAttempt {
    /**
     * Done: how it stands, and its version now.
     *
     * @param chaseAt until when it is to be asked again; null when it is not
     */
    record Done(UUID id, SignpostState state, @Nullable Instant chaseAt, long version) implements ChaseAttempt {}

    /** It is not there for the actor. */
    record NotFound() implements ChaseAttempt {}

    /** It has changed since: read it again. */
    record Stale() implements ChaseAttempt {}

    /** Its state does not allow it; these results it does. */
    record NotAllowed(SignpostState from, Set<ChaseResult> allowed) implements ChaseAttempt {}

    /** Other services are named without pointing there, or none where the person is pointed to another, or the same once more. */
    record WrongInstead() implements ChaseAttempt {}

    /** The words are fewer than the borough asks for, in characters. */
    record WordsTooShort(int minimum) implements ChaseAttempt {}
}
