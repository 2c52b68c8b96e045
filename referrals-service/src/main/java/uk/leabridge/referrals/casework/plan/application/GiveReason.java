package uk.leabridge.referrals.casework.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.cases.domain.SupportStep;
import uk.leabridge.referrals.casework.plan.domain.PlanReason;
import uk.leabridge.referrals.casework.plan.domain.Plans;

/** Records why nothing is done about a factor. */
@ApplicationScoped
public class GiveReason {
    private final Plans plans;
    private final PlanChange change;
    private final Idempotency idempotency;
    private final Beginnings beginnings;

    GiveReason(Plans plans, PlanChange change, Idempotency idempotency, Beginnings beginnings) {
        this.plans = plans;
        this.change = change;
        this.idempotency = idempotency;
        this.beginnings = beginnings;
    }

    public record Command(IdempotencyKey key, UUID caseId, String factor, String reason) {}

    @Transactional
    public Creation<Made, PlanOutcome.Refusal> handle(Command command, Actor actor) {
        return idempotency.once(
                actor,
                "plan.reason/" + command.caseId(),
                command.key(),
                Made.class,
                () -> Creation.of(change.on(command.caseId(), actor).map(of -> give(of, command, actor))));
    }

    private Creation<Made, PlanOutcome.Refusal> give(SupportCases.Card of, Command command, Actor actor) {
        var refusal = change.refusal(of, Set.of(command.factor())).or(() -> change.tooShort(command.reason(), actor));
        if (refusal.isPresent()) return Creation.refused(refusal.get());
        var words = change.seal(command.reason(), of.person(), PlanQueries.REASON);
        var reason = PlanReason.give(beginnings.id(), change.subject(of, actor), command.factor(), words);
        plans.add(reason);
        change.note(of, SupportStep.PLAN_REASON_GIVEN, List.of(reason.factor()), actor);
        return Creation.created(new Made(reason.id()));
    }
}
