package uk.leabridge.comms.alert.domain;

/** How grave it is, in the words of the Common Alerting Protocol 1.2. */
public enum Severity {
    EXTREME,
    SEVERE,
    MODERATE,
    MINOR,
    UNKNOWN
}
