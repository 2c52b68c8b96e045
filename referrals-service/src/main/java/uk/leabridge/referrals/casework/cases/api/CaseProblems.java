package uk.leabridge.referrals.casework.cases.api;

import java.util.TreeSet;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.casework.cases.domain.CaseOutcome;
import uk.leabridge.referrals.reason.api.CaseRefused;
import uk.leabridge.referrals.reason.api.ConsentMissing;
import uk.leabridge.referrals.reason.api.ReasonTooShort;

/** What can be wrong with a case's request, beside its shape. */
final class CaseProblems {
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

    private CaseProblems() {}

    static Problem of(CaseOutcome.Refusal refusal) {
        return switch (refusal) {
            case CaseOutcome.NotAllowed(var from, var allowed) -> CaseRefused.notAllowed(from, allowed);
            case CaseOutcome.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
            case CaseOutcome.SignpostMissing _ -> CaseRefused.signpostMissing();
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
            case CaseOutcome.NotOnThisAgenda _ -> CaseRefused.notOnThisAgenda();
        };
    }
}
