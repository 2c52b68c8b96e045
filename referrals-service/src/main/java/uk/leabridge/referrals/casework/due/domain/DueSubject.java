package uk.leabridge.referrals.casework.due.domain;

/** What something is due about. */
public enum DueSubject {
    REFERRAL,
    CASE
}
