package uk.leabridge.referrals.insight.domain;

import org.jspecify.annotations.Nullable;

/**
 * How long a part of the way took those referrals that went it.
 *
 * @param referrals how many went it; null where a release hides it
 * @param medianDays half were no slower; whole days and parts, weekends counted
 * @param ninetiethDays nine in ten were no slower
 */
public record Timeliness(Measure measure, @Nullable Integer referrals, double medianDays, double ninetiethDays) {
    /** From which stage to which. */
    public enum Measure {
        RECEIVED_TO_SCREENED,
        OPENED_TO_DISCUSSED,
        ADOPTED_TO_SUPPORTED
    }

    /** As it is released: in whole days, because parts of one are a single referral's. */
    Timeliness released(boolean showsHowMany) {
        return new Timeliness(
                measure, showsHowMany ? referrals : null, Math.rint(medianDays), Math.rint(ninetiethDays));
    }
}
