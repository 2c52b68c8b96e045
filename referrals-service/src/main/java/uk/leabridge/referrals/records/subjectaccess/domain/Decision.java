package uk.leabridge.referrals.records.subjectaccess.domain;

/** What an officer decided about one item. */
public enum Decision {
    GIVE,
    /** Given without some passages. */
    GIVE_IN_PART,
    HOLD_BACK
}
