package uk.leabridge.referrals.cases.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.cases.application.ExitGate;
import uk.leabridge.referrals.cases.domain.ExitObstacle;

/** The exit gate's twin for tests: what a test names is clear, and everything else is not. */
@Alternative
@Priority(1)
@ApplicationScoped
public class ClearedExits implements ExitGate {
    private static final Set<UUID> CLEARED = ConcurrentHashMap.newKeySet();

    static void clear(String caseId) {
        CLEARED.add(UUID.fromString(caseId));
    }

    @Override
    public Set<ExitObstacle> obstacles(UUID caseId, Actor actor) {
        return CLEARED.contains(caseId) ? Set.of() : Set.of(ExitObstacle.NO_SUPPORT_PLAN);
    }
}
