package uk.leabridge.referrals.plan.api;

import jakarta.ws.rs.core.Response;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.plan.application.PlanResult;
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

    static Response answer(PlanResult result) {
        return result instanceof PlanResult.Done(var action, var version)
                ? Response.ok(new ActionEndedView(action, version))
                        .tag(EntityTags.of(version))
                        .build()
                : problem(result).response();
    }

    static Response answerReason(PlanResult result) {
        return result instanceof PlanResult.Done(var reason, var version)
                ? Response.ok(new ReasonWithdrawnView(reason, version))
                        .tag(EntityTags.of(version))
                        .build()
                : problem(result).response();
    }

    static Problem problem(PlanResult result) {
        return switch (result) {
            case PlanResult.Done _ -> throw new IllegalStateException("not a refusal");
            case PlanResult.NotFound _ -> Problem.of(CommonProblem.NOT_FOUND, null);
            case PlanResult.Stale _ -> EntityTags.stale();
            case PlanResult.NotNow(var status) ->
                Problem.of(NOT_NOW, "Reload the case to see its current status.")
                        .with("from", status);
            case PlanResult.ConsentMissing(var why) ->
                ConsentMissing.because(why.lack(), why.status(), why.mayConsent());
            case PlanResult.NotAssessed _ -> Problem.of(NOT_ASSESSED, "Record an assessment of the person first.");
            case PlanResult.FactorUnknown(var unknown, var known) ->
                Problem.of(FACTOR_UNKNOWN, "Choose from the factors listed in known.")
                        .with("unknown", unknown)
                        .with("known", known);
            case PlanResult.DueInThePast _ ->
                Problem.of(DUE_IN_THE_PAST, "The due date must be today or in the future.");
            case PlanResult.AlreadyEnded(var state) ->
                Problem.of(ALREADY_ENDED, "Add another action.").with("state", state);
            case PlanResult.ReasonNotStanding _ ->
                Problem.of(REASON_NOT_STANDING, "Reload the plan to see its current reasons.");
            case PlanResult.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
        };
    }
}
