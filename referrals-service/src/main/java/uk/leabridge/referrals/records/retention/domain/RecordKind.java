package uk.leabridge.referrals.records.retention.domain;

/** What a record is of. One record is all that one data key seals. */
public enum RecordKind {
    /** A referral of which no case came. */
    REFERRAL,
    /** A case, with the referral that it came of. */
    CASE,
    /** A question and its answer. */
    ADVICE,
    /** Somebody's request to see what is held of them. */
    SUBJECT_ACCESS
}
