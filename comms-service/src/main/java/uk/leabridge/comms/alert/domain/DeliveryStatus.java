package uk.leabridge.comms.alert.domain;

/** How far one message to one recipient has come. What cannot be known is UNKNOWN, and stays so until a person decides. */
public enum DeliveryStatus {
    QUEUED,
    SENDING,
    SENT,
    DELIVERED,
    TEMPORARY_FAILURE,
    PERMANENT_FAILURE,
    UNKNOWN,
    /** The alert was cancelled before this left. */
    WITHDRAWN
}
