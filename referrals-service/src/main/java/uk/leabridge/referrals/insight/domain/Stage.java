package uk.leabridge.referrals.insight.domain;

/** How far a referral has come. Each stage takes in all that come after it. */
public enum Stage {
    RECEIVED,
    SCREENED,
    CASE_OPENED,
    DISCUSSED,
    ADOPTED,
    EXITED
}
