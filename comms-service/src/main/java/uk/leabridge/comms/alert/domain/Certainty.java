package uk.leabridge.comms.alert.domain;

/** How sure it is, in the words of the Common Alerting Protocol 1.2. */
public enum Certainty {
    OBSERVED,
    LIKELY,
    POSSIBLE,
    UNLIKELY,
    UNKNOWN
}
