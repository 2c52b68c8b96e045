package uk.leabridge.referrals.cases.domain;

/** How the consent to support stands. */
public enum ConsentStatus {
    NOT_SOUGHT,
    SOUGHT,
    GIVEN,
    REFUSED,
    WITHDRAWN
}
