package uk.leabridge.referrals.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Defaults for boroughs that have not chosen for themselves (table {@code borough_setting}). */
@ConfigMapping(prefix = "leabridge.referrals")
public interface ReferralsConfig {
    /** Characters that a recorded reason needs at least. */
    @WithDefault("20")
    int reasonMinLength();

    /** Working days for the police's gateway check. */
    @WithDefault("5")
    int gatewayCheckDays();

    /** Working days until a referral should be screened. */
    @WithDefault("1")
    int screeningDays();

    /** Days that a draft is kept after it was last saved. */
    @WithDefault("30")
    int draftDays();
}
