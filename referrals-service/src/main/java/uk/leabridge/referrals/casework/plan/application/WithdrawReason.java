package uk.leabridge.referrals.casework.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.cases.domain.SupportStep;
import uk.leabridge.referrals.casework.plan.domain.PlanReason;
import uk.leabridge.referrals.casework.plan.domain.Plans;

/** Takes back a reason why nothing is done about a factor: otherwise a reason that no longer holds would hide a hole. */
@ApplicationScoped
public class WithdrawReason {
    private final Plans plans;
    private final PlanChange change;
    private final Beginnings beginnings;

    WithdrawReason(Plans plans, PlanChange change, Beginnings beginnings) {
        this.plans = plans;
        this.change = change;
        this.beginnings = beginnings;
    }

    /**
     * What is taken back, and why.
     *
     * @param version the case's, as it was read with the plan
     */
    public record Command(UUID caseId, long version, UUID reason, String why) {}

    @Transactional
    public Attempt<PlanOutcome> handle(Command command, Actor actor) {
        return change.on(command.caseId(), actor).then(of -> {
            var said = plans.reasons(of.id());
            return Attempt.on(given(said, command.reason()))
                    .at(command.version(), _ -> of.version())
                    .map(reason -> withdraw(of, reason, said, command.why(), actor));
        });
    }

    private static Optional<PlanReason> given(List<PlanReason> said, UUID id) {
        return said.stream()
                .filter(one -> one.id().equals(id) && !one.withdraws())
                .findFirst();
    }

    private static boolean stands(PlanReason reason, List<PlanReason> said) {
        return PlanReason.standing(reason.factor(), Instant.MIN, said)
                .filter(last -> last.id().equals(reason.id()))
                .isPresent();
    }

    private PlanOutcome withdraw(
            SupportCases.Card of, PlanReason reason, List<PlanReason> said, String why, Actor actor) {
        var refusal = change.refusal(of);
        if (refusal.isPresent()) return refusal.get();
        if (!stands(reason, said)) return new PlanOutcome.ReasonNotStanding();
        var tooShort = change.tooShort(why, actor);
        if (tooShort.isPresent()) return tooShort.get();
        var words = change.seal(why, of.person(), PlanQueries.REASON);
        plans.add(PlanReason.withdraw(beginnings.id(), change.subject(of, actor), reason, words));
        var version = change.note(of, SupportStep.PLAN_REASON_WITHDRAWN, List.of(reason.factor()), actor);
        return new PlanOutcome.Done(reason.id(), version);
    }
}
