package uk.leabridge.referrals.intake.referral.domain;

/** Sex, as recorded nationally. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    NOT_KNOWN
}
