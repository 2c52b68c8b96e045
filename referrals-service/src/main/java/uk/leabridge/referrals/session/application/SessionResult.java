package uk.leabridge.referrals.session.application;

import java.util.UUID;
import uk.leabridge.referrals.cases.application.MissingConsent;
import uk.leabridge.referrals.cases.domain.CaseStatus;
import uk.leabridge.referrals.session.domain.SessionOutcome;
import uk.leabridge.referrals.session.domain.SessionState;

/** What came of something about a session. Every refusal leaves it as it was. */
public sealed interface SessionResult {
    /** Done: how it stands, and its version now. */
    record Done(UUID session, SessionState state, long version) implements SessionResult {}

    /** It is not there for the actor. */
    record NotFound() implements SessionResult {}

    /** It has changed since: read it again. */
    record Stale() implements SessionResult {}

    /** The person gets no support while the case stands there. */
    record NotNow(CaseStatus status) implements SessionResult {}

    /** Support rests on a consent that does not hold today. */
    record ConsentMissing(MissingConsent why) implements SessionResult {}

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements SessionResult {}

    /** The session itself refused. */
    record Refused(SessionOutcome outcome) implements SessionResult {}

    /** What the caller learns of a new session. */
    record Made(UUID id) {}
}
