package uk.leabridge.referrals.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long boroughs that have not chosen for themselves keep what has ended (table {@code retention_term}). */
@ConfigMapping(prefix = "leabridge.retention")
public interface RetentionConfig {
    /** Months from the closure of a referral or case. */
    @WithDefault("72")
    int standardMonths();

    /** Months from the decision, for a child whose referral ended without further action (R (II) v Commissioner [2020]). */
    @WithDefault("12")
    int under18NoFurtherActionMonths();

    /** Months from the answer to a question. */
    @WithDefault("72")
    int adviceMonths();
}
