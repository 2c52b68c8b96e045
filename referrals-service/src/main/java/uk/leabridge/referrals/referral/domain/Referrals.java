package uk.leabridge.referrals.referral.domain;

import java.util.Optional;
import java.util.UUID;

/** The store of referrals. What the actor may not see is not found. */
public interface Referrals {
    /** Stores a new referral and gives it its number. */
    void add(Referral referral);

    Optional<Referral> find(UUID id);
}
