package uk.leabridge.comms.alert.domain;

/** The way it goes. */
public enum DeliveryChannel {
    EMAIL
}
