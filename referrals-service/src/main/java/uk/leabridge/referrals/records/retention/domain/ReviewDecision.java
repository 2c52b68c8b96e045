package uk.leabridge.referrals.records.retention.domain;

/** What a review ends with. */
public enum ReviewDecision {
    DESTROY,
    KEEP
}
