package uk.leabridge.referrals.retention.application;

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
    /** It waits for another record of the person. */
    WAITING
}
