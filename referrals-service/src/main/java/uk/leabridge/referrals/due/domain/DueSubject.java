package uk.leabridge.referrals.due.domain;

/** What something is due about. */
public enum DueSubject {
    REFERRAL,
    CASE
}
