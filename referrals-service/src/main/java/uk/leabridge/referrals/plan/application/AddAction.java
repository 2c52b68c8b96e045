package uk.leabridge.referrals.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.cases.domain.SupportStep;
import uk.leabridge.referrals.plan.application.PlanResult.Made;
import uk.leabridge.referrals.plan.domain.PlanAction;
import uk.leabridge.referrals.plan.domain.Plans;

/** Plans an action about one or more factors (report 3.8): who does what by when. */
@ApplicationScoped
public class AddAction {
    private final Plans plans;
    private final PlanChange change;
    private final Idempotency idempotency;
    private final Beginnings beginnings;

    AddAction(Plans plans, PlanChange change, Idempotency idempotency, Beginnings beginnings) {
        this.plans = plans;
        this.change = change;
        this.idempotency = idempotency;
        this.beginnings = beginnings;
    }

    /**
     * What is to be done.
     *
     * @param owner the code of the agency that does it
     * @param ownerSubject the subject of who does it, where somebody is named
     */
    public record Command(
            IdempotencyKey key,
            UUID caseId,
            Set<String> factors,
            String owner,
            @Nullable UUID ownerSubject,
            LocalDate dueOn,
            String words) {}

    @Transactional
    public Creation<Made, PlanResult> handle(Command command, Actor actor) {
        return idempotency.once(
                actor, "plan.act/" + command.caseId(), command.key(), Made.class, () -> add(command, actor));
    }

    private Creation<Made, PlanResult> add(Command command, Actor actor) {
        var of = change.find(command.caseId(), actor);
        if (of.isEmpty()) return new Creation.Refused<>(new PlanResult.NotFound());
        var refusal = change.refusal(of.get(), command.factors());
        if (refusal.isPresent()) return new Creation.Refused<>(refusal.get());
        if (command.dueOn().isBefore(beginnings.today())) return new Creation.Refused<>(new PlanResult.DueInThePast());
        var owner = command.ownerSubject();
        var action = PlanAction.plan(
                beginnings.id(),
                new PlanAction.Planned(
                        change.subject(of.get(), actor),
                        command.factors(),
                        command.owner(),
                        owner == null ? null : owner.toString(),
                        command.dueOn(),
                        change.seal(command.words(), of.get().person(), PlanQueries.WORDS)));
        plans.add(action);
        change.note(of.get(), SupportStep.PLAN_ACTION_ADDED, List.copyOf(action.factors()), actor);
        return new Creation.Created<>(new Made(action.id()));
    }
}
