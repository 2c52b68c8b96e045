package uk.leabridge.referrals.session.api;

import jakarta.ws.rs.core.Response;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.reason.api.ConsentMissing;
import uk.leabridge.referrals.reason.api.ReasonTooShort;
import uk.leabridge.referrals.session.application.SessionResult;
import uk.leabridge.referrals.session.domain.SessionOutcome;

/** What can be wrong with a session's request, beside its shape. */
final class SessionProblems {
    static final ProblemType NOT_NOW =
            new ProblemType("session-not-now", 409, "The person gets no support while the case stands there");
    static final ProblemType ENDED =
            new ProblemType("session-ended", 409, "It is settled whether the session was held");
    static final ProblemType NOT_YET = new ProblemType("session-not-begun", 409, "The session has not begun");
    static final ProblemType SAID_BEFORE = new ProblemType("session-confirmed", 409, "Your side has confirmed it");
    static final ProblemType DENIED_BEFORE =
            new ProblemType("session-denied", 409, "Your side has said that it was not held");
    static final ProblemType SAME_PERSON =
            new ProblemType("another-person-needed", 409, "Two people have to confirm a session");

    private SessionProblems() {}

    static Response answer(SessionResult result) {
        return result instanceof SessionResult.Done(var session, var state, var version)
                ? Response.ok(new SessionStateView(session, state, version))
                        .tag(EntityTags.of(version))
                        .build()
                : problem(result).response();
    }

    static Problem problem(SessionResult result) {
        return switch (result) {
            case SessionResult.Done _ -> throw new IllegalStateException("that was no refusal");
            case SessionResult.NotFound _ -> Problem.of(CommonProblem.NOT_FOUND, null);
            case SessionResult.Stale _ -> EntityTags.stale();
            case SessionResult.NotNow(var status) ->
                Problem.of(NOT_NOW, "Read the case again: see where it stands.").with("from", status);
            case SessionResult.ConsentMissing(var why) ->
                ConsentMissing.because(why.lack(), why.status(), why.mayConsent());
            case SessionResult.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
            case SessionResult.Refused(var outcome) -> refused(outcome);
        };
    }

    private static Problem refused(SessionOutcome outcome) {
        return switch (outcome) {
            case SessionOutcome.Changed _ -> throw new IllegalStateException("that was no refusal");
            case SessionOutcome.Ended(var state) ->
                Problem.of(ENDED, "Plan another session.").with("state", state);
            case SessionOutcome.NotYet(var startsAt) ->
                Problem.of(NOT_YET, "Confirm it once it was held.").with("startsAt", startsAt);
            case SessionOutcome.SaidBefore _ -> Problem.of(SAID_BEFORE, "The other side has to confirm it, too.");
            case SessionOutcome.DeniedBefore _ ->
                Problem.of(DENIED_BEFORE, "The borough's officer has to record why it was not held.");
            case SessionOutcome.SamePerson _ ->
                Problem.of(SAME_PERSON, "Somebody else has to confirm it for the other side.");
        };
    }
}
