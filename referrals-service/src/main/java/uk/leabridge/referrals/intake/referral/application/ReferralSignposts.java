package uk.leabridge.referrals.intake.referral.application;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/** Where it is kept that a screening points somebody to other services, so that what came of it is chased. */
public interface ReferralSignposts {
    /** Within the transaction of the screening: both are there or neither is. */
    void point(UUID referral, UUID person, Set<Signpost> routes, Instant at, Actor by);
}
