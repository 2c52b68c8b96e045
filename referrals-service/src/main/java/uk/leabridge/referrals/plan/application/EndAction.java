package uk.leabridge.referrals.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.cases.application.SupportCases;
import uk.leabridge.referrals.cases.domain.SupportStep;
import uk.leabridge.referrals.plan.domain.ActionState;
import uk.leabridge.referrals.plan.domain.PlanAction;
import uk.leabridge.referrals.plan.domain.Plans;

/** Ends an action of a plan, done or cancelled, with what came of it or why. */
@ApplicationScoped
public class EndAction {
    private final Plans plans;
    private final PlanChange change;
    private final Beginnings beginnings;

    EndAction(Plans plans, PlanChange change, Beginnings beginnings) {
        this.plans = plans;
        this.change = change;
        this.beginnings = beginnings;
    }

    /**
     * How an action ends.
     *
     * @param version the case's, as it was read with the plan
     */
    public record Command(UUID caseId, long version, UUID action, ActionState as, String reason) {}

    @Transactional
    public PlanResult handle(Command command, Actor actor) {
        var of = change.find(command.caseId(), actor);
        if (of.isEmpty()) return new PlanResult.NotFound();
        var action = plans.action(command.caseId(), command.action());
        if (action.isEmpty()) return new PlanResult.NotFound();
        if (of.get().version() != command.version()) return new PlanResult.Stale();
        var refusal = change.refusal(of.get()).or(() -> change.tooShort(command.reason(), actor));
        return refusal.orElseGet(() -> end(of.get(), action.get(), command, actor));
    }

    private PlanResult end(SupportCases.Card of, PlanAction action, Command command, Actor actor) {
        var reason = change.seal(command.reason(), of.person(), PlanQueries.END_REASON);
        if (!action.end(command.as(), reason, actor.subject(), beginnings.now())) {
            return new PlanResult.AlreadyEnded(action.state());
        }
        var step = command.as() == ActionState.DONE ? SupportStep.PLAN_ACTION_DONE : SupportStep.PLAN_ACTION_CANCELLED;
        return new PlanResult.Done(action.id(), change.note(of, step, action.factors(), actor));
    }
}
