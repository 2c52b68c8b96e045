package uk.leabridge.referrals.casework.session.domain;

import java.time.Instant;
import java.util.Set;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;
import uk.leabridge.referrals.casework.cases.domain.ConsentLack;
import uk.leabridge.referrals.casework.cases.domain.ConsentStatus;

/** What comes of something about a session. */
public sealed interface SessionOutcome {
    record Changed(SupportSession session) implements SessionOutcome {}

    /** Why not: the session stays as it was. */
    sealed interface Refusal extends SessionOutcome {}

    /** It ended so before. */
    record Ended(SessionState state) implements Refusal {}

    /** It has not begun. */
    record NotYet(Instant startsAt) implements Refusal {}

    /** This side has said so before. */
    record SaidBefore() implements Refusal {}

    /** The provider has said before that it was not held. */
    record DeniedBefore() implements Refusal {}

    /** The other side's word was the same person's: two people confirm. */
    record SamePerson() implements Refusal {}

    /** The person gets no support at this stage of the case. */
    record NotNow(CaseStatus status) implements Refusal {}

    /** Support rests on a consent that does not hold today. */
    record ConsentMissing(ConsentLack lack, ConsentStatus status, Set<ConsentFrom> mayConsent) implements Refusal {}

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements Refusal {}
}
