package uk.leabridge.comms.incident.domain;

/** Whether a person wrote it, or the incident's own move did. */
public enum EntryKind {
    NOTE,
    OPENED,
    MONITORING,
    CLOSED
}
