package uk.leabridge.referrals.casework.cases.domain;

/** What is done about somebody's support without moving their case; each is a line of its chronology. */
public enum SupportStep {
    ASSESSED,
    PLAN_ACTION_ADDED,
    PLAN_ACTION_DONE,
    PLAN_ACTION_CANCELLED,
    /** Why nothing is done about a factor. */
    PLAN_REASON_GIVEN,
    PLAN_REASON_WITHDRAWN,
    SESSION_PLANNED,
    /** The coordinator's word; the provider's stands with the session. */
    SESSION_CONFIRMED,
    SESSION_NOT_HELD,
    DOCUMENT_ADDED,
    DOCUMENT_REMOVED,
    /** Another service was asked what came of it that the person was pointed to it. */
    SIGNPOST_CHASED
}
