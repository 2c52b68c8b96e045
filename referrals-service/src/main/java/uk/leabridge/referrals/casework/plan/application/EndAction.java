package uk.leabridge.referrals.casework.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.cases.domain.SupportStep;
import uk.leabridge.referrals.casework.plan.domain.ActionState;
import uk.leabridge.referrals.casework.plan.domain.PlanAction;
import uk.leabridge.referrals.casework.plan.domain.Plans;

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
    public Attempt<PlanOutcome> handle(Command command, Actor actor) {
        return change.on(command.caseId(), actor).then(of -> Attempt.on(plans.action(of.id(), command.action()))
                .at(command.version(), _ -> of.version())
                .map(action -> end(of, action, command, actor)));
    }

    private PlanOutcome end(SupportCases.Card of, PlanAction action, Command command, Actor actor) {
        var refusal = change.refusal(of).or(() -> change.tooShort(command.reason(), actor));
        if (refusal.isPresent()) return refusal.get();
        var reason = change.seal(command.reason(), of.person(), PlanQueries.END_REASON);
        if (!action.end(command.as(), reason, actor.subject(), beginnings.now())) {
            return new PlanOutcome.AlreadyEnded(action.state());
        }
        var step = command.as() == ActionState.DONE ? SupportStep.PLAN_ACTION_DONE : SupportStep.PLAN_ACTION_CANCELLED;
        return new PlanOutcome.Done(action.id(), change.note(of, step, action.factors(), actor));
    }
}
