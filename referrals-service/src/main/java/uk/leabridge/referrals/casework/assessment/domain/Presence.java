package uk.leabridge.referrals.casework.assessment.domain;

/** What an assessment says of a factor. */
public enum Presence {
    PRESENT,
    NOT_PRESENT,
    NOT_KNOWN
}
