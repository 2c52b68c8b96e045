package uk.leabridge.referrals.casework.session.api;

import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.casework.session.domain.SessionOutcome;
import uk.leabridge.referrals.reason.api.ConsentMissing;
import uk.leabridge.referrals.reason.api.ReasonTooShort;

/** What can be wrong with a session's request, beside its shape. */
final class SessionProblems {
    static final ProblemType NOT_NOW =
            new ProblemType("session-not-now", 409, "Support cannot be given at this stage of the case");
    static final ProblemType ENDED =
            new ProblemType("session-ended", 409, "The outcome of the session has already been recorded");
    static final ProblemType NOT_YET = new ProblemType("session-not-begun", 409, "The session has not started");
    static final ProblemType SAID_BEFORE =
            new ProblemType("session-confirmed", 409, "You have already confirmed this session");
    static final ProblemType DENIED_BEFORE =
            new ProblemType("session-denied", 409, "You have already reported that this session was not held");
    static final ProblemType SAME_PERSON =
            new ProblemType("another-person-needed", 409, "Two different people must confirm a session");

    private SessionProblems() {}

    /** How the session stands now; or why nothing was done. */
    static RestResponse<SessionStateView> changed(Attempt<SessionOutcome> attempt) {
        return switch (Answers.tried(attempt)) {
            case SessionOutcome.Changed(var session) ->
                Answers.versioned(
                        new SessionStateView(session.id(), session.state(), session.version()), session.version());
            case SessionOutcome.Refusal refusal -> throw new ProblemException(of(refusal));
        };
    }

    static Problem of(SessionOutcome.Refusal refusal) {
        return switch (refusal) {
            case SessionOutcome.NotNow(var status) ->
                Problem.of(NOT_NOW, "Reload the case to see its current status.")
                        .with("from", status);
            case SessionOutcome.ConsentMissing(var lack, var status, var mayConsent) ->
                ConsentMissing.because(lack, status, mayConsent);
            case SessionOutcome.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
            case SessionOutcome.Ended(var state) ->
                Problem.of(ENDED, "Schedule another session.").with("state", state);
            case SessionOutcome.NotYet(var startsAt) ->
                Problem.of(NOT_YET, "Confirm the session after it has been held.")
                        .with("startsAt", startsAt);
            case SessionOutcome.SaidBefore _ ->
                Problem.of(SAID_BEFORE, "The other organisation must also confirm the session.");
            case SessionOutcome.DeniedBefore _ ->
                Problem.of(DENIED_BEFORE, "The borough’s officer must record why the session was not held.");
            case SessionOutcome.SamePerson _ ->
                Problem.of(SAME_PERSON, "Someone else must confirm it for the other organisation.");
        };
    }
}
