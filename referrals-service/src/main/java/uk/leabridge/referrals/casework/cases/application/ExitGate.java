package uk.leabridge.referrals.casework.cases.application;

import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.casework.cases.domain.ExitObstacle;

/**
 * Says whether an exit may be proposed: each vulnerability that was assessed as present has an action, or a reason why not
 * (the case of Sir David Amess: vulnerabilities were not all tackled). Asked whenever an exit is proposed, and again when it is agreed.
 */
public interface ExitGate {
    /** What speaks against it. */
    Findings findings(UUID caseId, Actor actor);

    /**
     * What speaks against an exit; nothing when both are empty.
     *
     * @param uncovered the codes of the factors that are present and have neither an action nor a reason why not
     */
    record Findings(Set<ExitObstacle> obstacles, Set<String> uncovered) {
        public Findings {
            obstacles = Set.copyOf(obstacles);
            uncovered = Set.copyOf(uncovered);
        }
    }
}
