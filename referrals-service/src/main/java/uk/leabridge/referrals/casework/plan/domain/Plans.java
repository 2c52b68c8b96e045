package uk.leabridge.referrals.casework.plan.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of support plans. What the actor may not see is not found. */
public interface Plans {
    void add(PlanAction action);

    void add(PlanReason reason);

    Optional<PlanAction> action(UUID caseId, UUID id);

    /** All actions of a case, the first one first. */
    List<PlanAction> actions(UUID caseId);

    /** All reasons why not of a case, the first one first. */
    List<PlanReason> reasons(UUID caseId);
}
