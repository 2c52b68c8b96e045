package uk.leabridge.comms.alert.domain;

/** What the receiving side can say of a message whose hand-over broke off. */
public enum Evidence {
    ARRIVED,
    NOT_ARRIVED,
    /** It can say neither, now or later. */
    CANNOT_TELL,
    /** It does not answer at the moment. */
    ASK_LATER
}
