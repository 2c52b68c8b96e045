package uk.leabridge.referrals.casework.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.casework.assessment.application.PresentFactors;
import uk.leabridge.referrals.casework.cases.application.ExitGate;
import uk.leabridge.referrals.casework.cases.domain.ExitObstacle;
import uk.leabridge.referrals.casework.plan.domain.Coverage;
import uk.leabridge.referrals.casework.plan.domain.Plans;

/** Says whether a plan answers every factor that is present. Joins the transaction that is open. */
@ApplicationScoped
class PlanCoverage implements ExitGate {
    private final Plans plans;
    private final PresentFactors factors;

    PlanCoverage(Plans plans, PresentFactors factors) {
        this.plans = plans;
        this.factors = factors;
    }

    @Override
    public Findings findings(UUID caseId, Actor actor) {
        var assessed = factors.of(caseId);
        if (assessed.isEmpty()) return new Findings(Set.of(ExitObstacle.NO_ASSESSMENT), Set.of());
        var holes = Set.copyOf(of(caseId, assessed.get()).holes());
        return new Findings(holes.isEmpty() ? Set.of() : Set.of(ExitObstacle.FACTOR_NOT_COVERED), holes);
    }

    Coverage of(UUID caseId, PresentFactors.Latest assessed) {
        Map<String, Instant> present = new LinkedHashMap<>();
        assessed.present().forEach(factor -> present.put(factor.factor(), factor.since()));
        return Coverage.of(present, plans.actions(caseId), plans.reasons(caseId));
    }
}
