package uk.leabridge.comms.incident.domain;

/** How grave it is, in the words of the Common Alerting Protocol 1.2. */
public enum IncidentSeverity {
    EXTREME,
    SEVERE,
    MODERATE,
    MINOR,
    UNKNOWN
}
