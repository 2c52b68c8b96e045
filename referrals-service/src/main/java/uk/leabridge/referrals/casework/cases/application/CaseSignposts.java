package uk.leabridge.referrals.casework.cases.application;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/** Where it is kept that a case points somebody to other services, so that what came of it is chased. */
public interface CaseSignposts {
    /** Within the transaction of the decision, whichever it is: both are there or neither is. */
    void open(UUID caseId, UUID person, Set<Signpost> routes, Instant at, Actor by);
}
