package uk.leabridge.referrals.records.retention.domain;

/** Why a record may not be destroyed now; {@code destruction_obstacle} in the database says the same. */
public enum ObstacleCode {
    /** The record has not ended. */
    ONGOING,
    /** Its time, or that of another record of the probable same person, is not over. */
    NOT_DUE,
    /** Another record of the probable same person has not ended. */
    OTHER_RECORD_ONGOING,
    /** Somebody holds it. */
    HELD,
    /** Somebody holds another record of the probable same person. */
    OTHER_RECORD_HELD,
    /** An open subject access request names it. */
    SUBJECT_ACCESS,
    /** An open subject access request may be of the same person. */
    POSSIBLE_SUBJECT_ACCESS,
    /** Another borough was offered it and has not answered. */
    TRANSFER,
    /** A service to which the person was pointed has not answered. */
    SIGNPOST
}
