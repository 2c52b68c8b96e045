package uk.leabridge.referrals.cases.infrastructure;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.cases.application.ExitGate;
import uk.leabridge.referrals.cases.domain.ExitObstacle;

/** Where nothing holds assessments and support plans, nobody can say that every vulnerability was tackled. */
@DefaultBean
@ApplicationScoped
class NoPlanNoExit implements ExitGate {
    @Override
    public Set<ExitObstacle> obstacles(UUID caseId, Actor actor) {
        return Set.of(ExitObstacle.NO_SUPPORT_PLAN);
    }
}
