package uk.leabridge.referrals.cases.application;

import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.cases.domain.ExitObstacle;

/**
 * Says whether an exit may be proposed: each vulnerability that was assessed as present has an action, or a reason why not
 * (the case of Sir David Amess: vulnerabilities were not all tackled). Asked whenever an exit is proposed.
 */
public interface ExitGate {
    /** What speaks against it; empty when nothing does. */
    Set<ExitObstacle> obstacles(UUID caseId, Actor actor);
}
