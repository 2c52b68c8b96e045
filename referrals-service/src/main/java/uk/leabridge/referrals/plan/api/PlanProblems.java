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
    static final ProblemType NOT_NOW =
            new ProblemType("plan-not-now", 409, "The case's status does not allow to plan support");
    static final ProblemType NOT_ASSESSED = new ProblemType("not-assessed", 409, "The person was never assessed");
    static final ProblemType FACTOR_UNKNOWN =
            new ProblemType("factor-unknown", 422, "The last assessment does not know that factor");
    static final ProblemType DUE_IN_THE_PAST = new ProblemType("due-in-the-past", 422, "The day is gone");
    static final ProblemType ALREADY_ENDED = new ProblemType("action-ended", 409, "The action has ended");

    static final ProblemType REASON_NOT_STANDING =
            new ProblemType("reason-not-standing", 409, "The reason does not stand any more");

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
            case PlanResult.Done _ -> throw new IllegalStateException("that was no refusal");
            case PlanResult.NotFound _ -> Problem.of(CommonProblem.NOT_FOUND, null);
            case PlanResult.Stale _ -> EntityTags.stale();
            case PlanResult.NotNow(var status) ->
                Problem.of(NOT_NOW, "Read the case again: see where it stands.").with("from", status);
            case PlanResult.ConsentMissing(var why) ->
                ConsentMissing.because(why.lack(), why.status(), why.mayConsent());
            case PlanResult.NotAssessed _ -> Problem.of(NOT_ASSESSED, "Assess the person first.");
            case PlanResult.FactorUnknown(var unknown, var known) ->
                Problem.of(FACTOR_UNKNOWN, "Choose of those in known.")
                        .with("unknown", unknown)
                        .with("known", known);
            case PlanResult.DueInThePast _ -> Problem.of(DUE_IN_THE_PAST, "Choose today or a later day.");
            case PlanResult.AlreadyEnded(var state) ->
                Problem.of(ALREADY_ENDED, "Plan another action.").with("state", state);
            case PlanResult.ReasonNotStanding _ ->
                Problem.of(REASON_NOT_STANDING, "Read the plan again: see which reason stands.");
            case PlanResult.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
        };
    }
}
