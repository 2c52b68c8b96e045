package uk.leabridge.referrals.referral.domain;

/** What the police's deconfliction check found. */
public enum GatewayCheckResult {
    CLEAR,
    POLICE_LED,
    ON_HOLD
}
