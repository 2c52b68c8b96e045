package uk.leabridge.referrals.records.retention.application;

import uk.leabridge.platform.identity.Borough;
import uk.leabridge.referrals.records.retention.domain.Destruction;

/** Tells the others that a record is destroyed. */
public interface DestructionEvents {
    void destroyed(Destruction receipt, Borough borough);
}
