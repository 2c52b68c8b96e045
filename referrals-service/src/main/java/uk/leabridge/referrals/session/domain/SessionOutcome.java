package uk.leabridge.referrals.session.domain;

import java.time.Instant;

/** What comes of a change of a session. Every refusal leaves it as it was. */
public sealed interface SessionOutcome {
    record Changed() implements SessionOutcome {}

    /** It ended so before. */
    record Ended(SessionState state) implements SessionOutcome {}

    /** It has not begun. */
    record NotYet(Instant startsAt) implements SessionOutcome {}

    /** This side has said so before. */
    record SaidBefore() implements SessionOutcome {}

    /** The provider has said before that it was not held. */
    record DeniedBefore() implements SessionOutcome {}

    /** The other side's word was the same person's: two people confirm. */
    record SamePerson() implements SessionOutcome {}
}
