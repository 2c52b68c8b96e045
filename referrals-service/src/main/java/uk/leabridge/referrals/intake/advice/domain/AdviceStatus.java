package uk.leabridge.referrals.intake.advice.domain;

/** Where a question stands. */
public enum AdviceStatus {
    ASKED,
    ANSWERED,
    /** A referral came of it. */
    REFERRED
}
