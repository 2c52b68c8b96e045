package uk.leabridge.referrals.intake.referral.domain;

import java.util.List;

/** Where the referral's events go. */
public interface ReferralEvents {
    /** Publishes with the current transaction's commit. */
    void publish(List<ReferralEvent> events);
}
