package uk.leabridge.referrals.referral.domain;

/** Sex, as recorded nationally. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    NOT_KNOWN
}
