package uk.leabridge.comms.alert.domain;

/** How soon to act, in the words of the Common Alerting Protocol 1.2. */
public enum Urgency {
    IMMEDIATE,
    EXPECTED,
    FUTURE,
    PAST,
    UNKNOWN
}
