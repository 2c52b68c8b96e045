package uk.leabridge.referrals.records.retention.application;

/** Where a record stands in the queue. */
public enum QueueState {
    /** Somebody has to review it. */
    DUE,
    /** It was decided to destroy it; a second person has to do so. */
    REVIEWED,
    /** It was decided to keep it for longer. */
    KEPT,
    /** Somebody holds it, or another record of the person. */
    HELD,
    /** Something else stands in the way, like an open subject access request. */
    BLOCKED,
    /** It waits for another record of the person. */
    WAITING
}
