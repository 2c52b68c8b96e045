package uk.leabridge.referrals.cases.api;

import jakarta.ws.rs.core.Response;
import java.util.TreeSet;
import java.util.function.Function;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.cases.application.CaseAttempt;
import uk.leabridge.referrals.cases.domain.CaseOutcome;
import uk.leabridge.referrals.cases.domain.SafeguardingCase;
import uk.leabridge.referrals.reason.api.ConsentMissing;
import uk.leabridge.referrals.reason.api.ReasonTooShort;

/** What can be wrong with a case's request, beside its shape. */
final class CaseProblems {
    static final ProblemType ACTION_NOT_ALLOWED =
            new ProblemType("case-action-not-allowed", 409, "The case’s status does not allow this");
    static final ProblemType CONSENT_NOT_OPEN =
            new ProblemType("consent-not-open", 409, "Consent cannot be recorded at this stage");
    static final ProblemType CONSENT_NOT_THEIRS =
            new ProblemType("consent-not-theirs", 422, "This person cannot give consent in this case");
    static final ProblemType OTHER_SAFEGUARDING_MISSING =
            new ProblemType("other-safeguarding-missing", 409, "No other safeguarding measures have been recorded");
    static final ProblemType EXIT_BLOCKED =
            new ProblemType("exit-blocked", 409, "The exit cannot be proposed or agreed yet");
    static final ProblemType REVIEW_OUTCOME_MISSING =
            new ProblemType("review-outcome-missing", 422, "This review cannot have this outcome");
    static final ProblemType NOT_ON_THIS_AGENDA =
            new ProblemType("not-on-this-agenda", 409, "The case is not on this meeting’s agenda");
    static final ProblemType SIGNPOST_MISSING = new ProblemType("signpost-missing", 422, "A signpost is required");

    private CaseProblems() {}

    /** Answers an attempt: what was done by {@code moved}, everything else by its problem. */
    static Response answer(CaseAttempt attempt, Function<SafeguardingCase, Response> moved) {
        return switch (attempt) {
            case CaseAttempt.NotFound _ -> Answers.notFound();
            case CaseAttempt.Forbidden _ ->
                Problem.of(CommonProblem.FORBIDDEN, null).response();
            case CaseAttempt.Stale _ -> EntityTags.stale().response();
            case CaseAttempt.Tried(CaseOutcome.Moved(var of, var _)) -> moved.apply(of);
            case CaseAttempt.Tried(var refusal) -> refused(refusal).response();
        };
    }

    private static Problem refused(CaseOutcome refusal) {
        return switch (refusal) {
            case CaseOutcome.Moved _ -> throw new IllegalStateException("not a refusal");
            case CaseOutcome.NotAllowed(var from, var allowed) ->
                Problem.of(ACTION_NOT_ALLOWED, "Choose one of the actions listed in allowed.")
                        .with("from", from)
                        .with("allowed", allowed);
            case CaseOutcome.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
            case CaseOutcome.SignpostMissing _ -> Problem.of(SIGNPOST_MISSING, "Select at least one signpost.");
            case CaseOutcome.ConsentMissing(var lack, var status, var mayConsent) ->
                ConsentMissing.because(lack, status, mayConsent);
            case CaseOutcome.ConsentNotOpen(var status) ->
                Problem.of(CONSENT_NOT_OPEN, "Reload the case to see the current consent status.")
                        .with("consent", status);
            case CaseOutcome.ConsentNotTheirs(var mayConsent) ->
                Problem.of(CONSENT_NOT_THEIRS, "Record consent from someone listed in mayConsent.")
                        .with("mayConsent", mayConsent);
            case CaseOutcome.OtherSafeguardingMissing _ ->
                Problem.of(OTHER_SAFEGUARDING_MISSING, "Record the other safeguarding measures first.");
            case CaseOutcome.ExitBlocked(var obstacles, var uncovered) ->
                Problem.of(
                                EXIT_BLOCKED,
                                "Assess the person, then record an action or a reason for each factor in uncovered.")
                        .with("obstacles", new TreeSet<>(obstacles))
                        .with("uncovered", new TreeSet<>(uncovered));
            case CaseOutcome.ReviewOutcomeMissing(var possible) ->
                Problem.of(REVIEW_OUTCOME_MISSING, "Choose one of the values listed in possible.")
                        .with("possible", new TreeSet<>(possible));
            case CaseOutcome.NotOnThisAgenda _ ->
                Problem.of(NOT_ON_THIS_AGENDA, "Reload the case to see which meeting it is listed for.");
        };
    }
}
