package uk.leabridge.comms.alert.domain;

/** Where an alert stands. */
public enum AlertStatus {
    DRAFT,
    PENDING_APPROVAL,
    RETURNED,
    REJECTED,
    APPROVED,
    ISSUED,
    CANCELLED
}
