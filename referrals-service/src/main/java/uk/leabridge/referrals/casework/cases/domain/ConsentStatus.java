package uk.leabridge.referrals.casework.cases.domain;

/** How the consent to support stands. */
public enum ConsentStatus {
    NOT_SOUGHT,
    SOUGHT,
    GIVEN,
    REFUSED,
    WITHDRAWN
}
