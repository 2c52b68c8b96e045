package uk.leabridge.referrals.casework.plan.api;

import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.casework.plan.application.PlanOutcome;
import uk.leabridge.referrals.reason.api.ConsentMissing;
import uk.leabridge.referrals.reason.api.ReasonTooShort;

/** What can be wrong with a change of a support plan, beside its shape. */
final class PlanProblems {
    static final ProblemType NOT_NOW = new ProblemType("plan-not-now", 409, "Support cannot be planned at this stage");
    static final ProblemType NOT_ASSESSED = new ProblemType("not-assessed", 409, "The person has not been assessed");
    static final ProblemType FACTOR_UNKNOWN =
            new ProblemType("factor-unknown", 422, "The latest assessment does not include this factor");
    static final ProblemType DUE_IN_THE_PAST = new ProblemType("due-in-the-past", 422, "The date is in the past");
    static final ProblemType ALREADY_ENDED = new ProblemType("action-ended", 409, "The action has already ended");

    static final ProblemType REASON_NOT_STANDING =
            new ProblemType("reason-not-standing", 409, "The reason has already been withdrawn");

    private PlanProblems() {}

    /** What was changed, and the case's version now; or why nothing was done. */
    static <T> RestResponse<T> done(Attempt<PlanOutcome> attempt, Function<PlanOutcome.Done, T> view) {
        return switch (Answers.tried(attempt)) {
            case PlanOutcome.Done done -> Answers.versioned(view.apply(done), done.version());
            case PlanOutcome.Refusal refusal -> throw new ProblemException(of(refusal));
        };
    }

    static Problem of(PlanOutcome.Refusal refusal) {
        return switch (refusal) {
            case PlanOutcome.NotNow(var status) ->
                Problem.of(NOT_NOW, "Reload the case to see its current status.")
                        .with("from", status);
            case PlanOutcome.ConsentMissing(var why) -> ConsentMissing.because(why);
            case PlanOutcome.NotAssessed _ -> Problem.of(NOT_ASSESSED, "Record an assessment of the person first.");
            case PlanOutcome.FactorUnknown(var unknown, var known) ->
                Problem.of(FACTOR_UNKNOWN, "Choose from the factors listed in known.")
                        .with("unknown", unknown)
                        .with("known", known);
            case PlanOutcome.DueInThePast _ ->
                Problem.of(DUE_IN_THE_PAST, "The due date must be today or in the future.");
            case PlanOutcome.AlreadyEnded(var state) ->
                Problem.of(ALREADY_ENDED, "Add another action.").with("state", state);
            case PlanOutcome.ReasonNotStanding _ ->
                Problem.of(REASON_NOT_STANDING, "Reload the plan to see its current reasons.");
            case PlanOutcome.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
        };
    }
}
