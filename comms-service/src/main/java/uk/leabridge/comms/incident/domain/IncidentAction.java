package uk.leabridge.comms.incident.domain;

/** What moves an incident on. */
public enum IncidentAction {
    MONITOR,
    CLOSE
}
