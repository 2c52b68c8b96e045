package uk.leabridge.comms.alert.domain;

/** For whom it is, in the words of the Common Alerting Protocol 1.2. */
public enum AlertScope {
    PUBLIC,
    RESTRICTED,
    PRIVATE
}
