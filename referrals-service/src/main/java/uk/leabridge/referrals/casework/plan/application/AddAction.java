package uk.leabridge.referrals.casework.plan.application;

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
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.cases.domain.SupportStep;
import uk.leabridge.referrals.casework.plan.domain.PlanAction;
import uk.leabridge.referrals.casework.plan.domain.Plans;

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
    public Creation<Made, PlanOutcome.Refusal> handle(Command command, Actor actor) {
        return idempotency.once(
                actor,
                "plan.act/" + command.caseId(),
                command.key(),
                Made.class,
                () -> Creation.of(change.on(command.caseId(), actor).map(of -> add(of, command, actor))));
    }

    private Creation<Made, PlanOutcome.Refusal> add(SupportCases.Card of, Command command, Actor actor) {
        var refusal = change.refusal(of, command.factors());
        if (refusal.isPresent()) return Creation.refused(refusal.get());
        if (command.dueOn().isBefore(beginnings.today())) return Creation.refused(new PlanOutcome.DueInThePast());
        var owner = command.ownerSubject();
        var action = PlanAction.plan(
                beginnings.id(),
                new PlanAction.Planned(
                        change.subject(of, actor),
                        command.factors(),
                        command.owner(),
                        owner == null ? null : owner.toString(),
                        command.dueOn(),
                        change.seal(command.words(), of.person(), PlanQueries.WORDS)));
        plans.add(action);
        change.note(of, SupportStep.PLAN_ACTION_ADDED, List.copyOf(action.factors()), actor);
        return Creation.created(new Made(action.id()));
    }
}
