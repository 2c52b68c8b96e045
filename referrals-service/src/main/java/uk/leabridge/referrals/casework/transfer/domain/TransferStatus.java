package uk.leabridge.referrals.casework.transfer.domain;

/** How an offer stands. */
public enum TransferStatus {
    OFFERED,
    ACCEPTED,
    REFUSED,
    /** The borough that offered took it back. */
    REVOKED,
    /** The person withdrew their consent while it stood. */
    LAPSED
}
