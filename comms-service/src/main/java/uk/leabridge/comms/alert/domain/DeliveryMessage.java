package uk.leabridge.comms.alert.domain;

/** What a recipient is told: the alert, or that it is cancelled. */
public enum DeliveryMessage {
    ALERT,
    CANCELLATION
}
