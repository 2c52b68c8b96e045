package uk.leabridge.referrals.intake.referral.domain;

/** Where a referral is in its life (referrals design, section 2). */
public enum ReferralStatus {
    RECEIVED,
    SCREENING,
    ON_HOLD,
    ADVICE_ONLY,
    NO_FURTHER_ACTION,
    SIGNPOSTED,
    POLICE_LED,
    CASE_OPENED;

    /** Whether somebody still has to do something here. */
    public boolean isOpen() {
        return this == RECEIVED || this == SCREENING || this == ON_HOLD;
    }
}
