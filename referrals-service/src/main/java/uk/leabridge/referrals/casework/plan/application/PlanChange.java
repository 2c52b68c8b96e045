package uk.leabridge.referrals.casework.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.assessment.application.PresentFactors;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.cases.domain.SupportStep;
import uk.leabridge.referrals.casework.plan.domain.PlanSubject;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** What every change of a plan has in common: the case that is held, the factors that are known, the words that are sealed. */
@ApplicationScoped
class PlanChange {
    private final SupportCases cases;
    private final PresentFactors factors;
    private final BoroughSettingQueries settings;
    private final Vault vault;
    private final Beginnings beginnings;

    PlanChange(
            SupportCases cases,
            PresentFactors factors,
            BoroughSettingQueries settings,
            Vault vault,
            Beginnings beginnings) {
        this.cases = cases;
        this.factors = factors;
        this.settings = settings;
        this.vault = vault;
        this.beginnings = beginnings;
    }

    Attempt<SupportCases.Card> on(UUID caseId, Actor actor) {
        return Attempt.on(cases.findToChange(caseId, actor));
    }

    /** Why nothing of the plan can be changed now. */
    Optional<PlanOutcome.Refusal> refusal(SupportCases.Card of) {
        if (!of.status().isPlannedFor()) return Optional.of(new PlanOutcome.NotNow(of.status()));
        return cases.missingConsent(of).map(PlanOutcome.ConsentMissing::new);
    }

    /** Why nothing can be planned about these factors now. */
    Optional<PlanOutcome.Refusal> refusal(SupportCases.Card of, Set<String> about) {
        var refused = refusal(of);
        if (refused.isPresent()) return refused;
        var assessed = factors.of(of.id());
        if (assessed.isEmpty()) return Optional.of(new PlanOutcome.NotAssessed());
        var known = new TreeSet<>(assessed.get().factors());
        var unknown = new TreeSet<>(about);
        unknown.removeAll(known);
        return unknown.isEmpty() ? Optional.empty() : Optional.of(new PlanOutcome.FactorUnknown(unknown, known));
    }

    Optional<PlanOutcome.Refusal> tooShort(String reason, Actor actor) {
        return settings.of(actor.borough()).reason(reason).refusal(PlanOutcome.ReasonTooShort::new);
    }

    PlanSubject subject(SupportCases.Card of, Actor actor) {
        return new PlanSubject(of.borough(), of.id(), of.person(), actor.subject(), beginnings.now());
    }

    byte[] seal(String words, UUID person, String column) {
        return vault.require(person).seal(words, column);
    }

    long note(SupportCases.Card of, SupportStep what, List<String> codes, Actor actor) {
        return cases.note(of.id(), what, codes, actor);
    }
}
