package uk.leabridge.comms.incident.domain;

/** What kind of thing happened, or is expected. */
public enum IncidentKind {
    FAR_RIGHT_VISIT,
    DEMONSTRATION,
    HATE_CRIME_SPIKE,
    ATTACK,
    TRAVEL_TO_CONFLICT_ZONE,
    ONLINE_CAMPAIGN,
    OTHER
}
