package uk.leabridge.referrals.insight.domain;

/**
 * How long a part of the way took those referrals that went it.
 *
 * @param referrals how many went it
 * @param medianDays half were no slower; whole days and parts, weekends counted
 * @param ninetiethDays nine in ten were no slower
 */
public record Timeliness(Measure measure, int referrals, double medianDays, double ninetiethDays) {
    /** From which stage to which. */
    public enum Measure {
        RECEIVED_TO_SCREENED,
        OPENED_TO_DISCUSSED,
        ADOPTED_TO_SUPPORTED
    }
}
