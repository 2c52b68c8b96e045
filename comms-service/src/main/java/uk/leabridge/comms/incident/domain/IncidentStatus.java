package uk.leabridge.comms.incident.domain;

/** Where an incident stands. */
public enum IncidentStatus {
    OPEN,
    MONITORING,
    CLOSED
}
