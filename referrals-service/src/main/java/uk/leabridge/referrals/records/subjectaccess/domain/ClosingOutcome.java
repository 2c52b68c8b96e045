package uk.leabridge.referrals.records.subjectaccess.domain;

/** How a request ended. */
public enum ClosingOutcome {
    SENT,
    /** Manifestly unfounded or excessive (UK GDPR Article 12(5)). */
    REFUSED,
    WITHDRAWN
}
