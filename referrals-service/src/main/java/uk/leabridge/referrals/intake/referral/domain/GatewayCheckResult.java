package uk.leabridge.referrals.intake.referral.domain;

/** What the police's deconfliction check found. */
public enum GatewayCheckResult {
    CLEAR,
    POLICE_LED,
    ON_HOLD;

    /** The status that a referral has after it. */
    ReferralStatus after(ReferralStatus before) {
        return switch (this) {
            case CLEAR -> before;
            case POLICE_LED -> ReferralStatus.POLICE_LED;
            case ON_HOLD -> ReferralStatus.ON_HOLD;
        };
    }
}
