package uk.leabridge.referrals.intake.referral.domain;

/** The groups in which ethnicity is published nationally. */
public enum EthnicGroup {
    ASIAN,
    BLACK,
    MIXED,
    WHITE,
    OTHER,
    NOT_STATED
}
