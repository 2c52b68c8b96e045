package uk.leabridge.referrals.intake.referral.domain;

/** What a screening can decide. */
public enum ScreeningDecision {
    ADVICE_ONLY(ReferralStatus.ADVICE_ONLY),
    NO_FURTHER_ACTION(ReferralStatus.NO_FURTHER_ACTION),
    SIGNPOSTED(ReferralStatus.SIGNPOSTED),
    POLICE_LED(ReferralStatus.POLICE_LED),
    CASE_OPENED(ReferralStatus.CASE_OPENED),
    /** At the police's request: nothing is done until they say so. */
    ON_HOLD(ReferralStatus.ON_HOLD),
    /** Takes the referral up, or takes it up again after a hold. */
    SCREENING(ReferralStatus.SCREENING);

    private final ReferralStatus status;

    ScreeningDecision(ReferralStatus status) {
        this.status = status;
    }

    /** Whether nobody does anything more about the person after it. */
    public boolean closes() {
        return this == ADVICE_ONLY || this == NO_FURTHER_ACTION || this == SIGNPOSTED;
    }

    public ReferralStatus status() {
        return status;
    }
}
