package uk.leabridge.referrals.casework.due.domain;

/** What is to be done by a day. When each is due is in the function {@code due_item} of the database. */
public enum DueKind {
    /** The police's answer, by working days of receipt. */
    GATEWAY_CHECK,
    /** Somebody looks at a referral, by working days of receipt; it is decided, by working days of the police's answer. */
    SCREENING,
    ASSESSMENT,
    /** Somebody whose parent or carer was asked for consent has turned 18, and is asked themselves. */
    CONSENT,
    /** The review of active support. */
    REVIEW,
    FIRST_EXIT_REVIEW,
    LAST_EXIT_REVIEW,
    /** Somebody is in touch with the person: after that the support counts as petering out. */
    SILENCE,
    PLAN_ACTION,
    /** Both sides have said whether a session was held. */
    SESSION_CONFIRMATION,
    /** A service that somebody was pointed to is asked what came of it, or another one after it declined. */
    SIGNPOST_CHASE
}
