package uk.leabridge.referrals.records.retention.application;

import uk.leabridge.platform.identity.Borough;
import uk.leabridge.referrals.records.retention.domain.Terms;

/** How long a borough keeps what. */
public interface RetentionTerms {
    Terms of(Borough borough);
}
