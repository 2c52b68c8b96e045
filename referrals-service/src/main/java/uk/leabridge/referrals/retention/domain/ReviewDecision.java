package uk.leabridge.referrals.retention.domain;

/** What a review ends with. */
public enum ReviewDecision {
    DESTROY,
    KEEP
}
