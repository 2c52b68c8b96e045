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
            new ProblemType("case-action-not-allowed", 409, "The case's status does not allow this");
    static final ProblemType CONSENT_NOT_OPEN =
            new ProblemType("consent-not-open", 409, "The consent does not stand where this can be recorded");
    static final ProblemType CONSENT_NOT_THEIRS =
            new ProblemType("consent-not-theirs", 422, "Somebody else's consent is needed");
    static final ProblemType OTHER_SAFEGUARDING_MISSING =
            new ProblemType("other-safeguarding-missing", 409, "No other safeguarding is recorded");
    static final ProblemType EXIT_BLOCKED =
            new ProblemType("exit-blocked", 409, "The exit may not be proposed or agreed yet");
    static final ProblemType REVIEW_OUTCOME_MISSING =
            new ProblemType("review-outcome-missing", 422, "The review has no outcome that it can have");
    static final ProblemType NOT_ON_THIS_AGENDA =
            new ProblemType("not-on-this-agenda", 409, "The case is not listed here");
    static final ProblemType SIGNPOST_MISSING = new ProblemType("signpost-missing", 422, "A signpost is missing");

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
            case CaseOutcome.Moved _ -> throw new IllegalStateException("that was no refusal");
            case CaseOutcome.NotAllowed(var from, var allowed) ->
                Problem.of(ACTION_NOT_ALLOWED, "Choose one of the actions in allowed.")
                        .with("from", from)
                        .with("allowed", allowed);
            case CaseOutcome.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
            case CaseOutcome.SignpostMissing _ -> Problem.of(SIGNPOST_MISSING, "Choose at least one signpost.");
            case CaseOutcome.ConsentMissing(var lack, var status, var mayConsent) ->
                ConsentMissing.because(lack, status, mayConsent);
            case CaseOutcome.ConsentNotOpen(var status) ->
                Problem.of(CONSENT_NOT_OPEN, "Read the case again: see how its consent stands.")
                        .with("consent", status);
            case CaseOutcome.ConsentNotTheirs(var mayConsent) ->
                Problem.of(CONSENT_NOT_THEIRS, "Ask one of those in mayConsent.")
                        .with("mayConsent", mayConsent);
            case CaseOutcome.OtherSafeguardingMissing _ ->
                Problem.of(OTHER_SAFEGUARDING_MISSING, "Record first which other route keeps the person safe.");
            case CaseOutcome.ExitBlocked(var obstacles, var uncovered) ->
                Problem.of(EXIT_BLOCKED, "Assess the person, and give each factor in uncovered an action or a reason.")
                        .with("obstacles", new TreeSet<>(obstacles))
                        .with("uncovered", new TreeSet<>(uncovered));
            case CaseOutcome.ReviewOutcomeMissing(var possible) ->
                Problem.of(REVIEW_OUTCOME_MISSING, "Choose one of those in possible.")
                        .with("possible", new TreeSet<>(possible));
            case CaseOutcome.NotOnThisAgenda _ ->
                Problem.of(NOT_ON_THIS_AGENDA, "Read the case again: see where it is listed.");
        };
    }
}
