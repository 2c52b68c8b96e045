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

    /** Months after which somebody is due to be assessed again. */
    @WithDefault("3")
    int assessmentMonths();

    /** Months between the reviews of support. */
    @WithDefault("1")
    int reviewMonths();

    /** Days without any activity after which support counts as petering out. */
    @WithDefault("14")
    int silenceDays();

    /** Months after the exit until the first review of how it went. */
    @WithDefault("6")
    int firstExitReviewMonths();

    /** Months after the exit until the last review. */
    @WithDefault("12")
    int lastExitReviewMonths();

    /** Days after a session until both sides should have said whether it was held. */
    @WithDefault("3")
    int confirmationDays();

    /** Working days after which a service that somebody was pointed to is asked what came of it. */
    @WithDefault("10")
    int signpostChaseDays();

    /** Days that a draft is kept after it was last saved. */
    @WithDefault("30")
    int draftDays();
}
