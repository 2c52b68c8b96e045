package uk.leabridge.referrals.intake.referral.domain;

import java.util.List;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.SealingKey;

/** The chronology of referrals: who did what and when. Lines are only ever added. */
public interface Chronology {
    /** Adds the steps with the current transaction, their words sealed. */
    void add(Referral referral, List<ReferralStep> steps, Actor actor, SealingKey key);
}
