package uk.leabridge.comms.incident.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One line of an incident's timeline. Lines are added, never changed. */
@Entity
@Immutable
@Table(name = "incident_entry")
public class IncidentEntry {
    @Id
    private UUID id;

    private UUID incidentId;
    private String borough;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private String text;
    private String bySubject;
    private Instant at;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected IncidentEntry() {}

    public IncidentEntry(UUID id, Incident incident, EntryKind kind, String text, String bySubject, Instant at) {
        this.id = id;
        this.incidentId = incident.id();
        this.borough = incident.borough();
        this.kind = kind;
        this.text = text;
        this.bySubject = bySubject;
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    public UUID incidentId() {
        return incidentId;
    }

    public String borough() {
        return borough;
    }

    public EntryKind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public String bySubject() {
        return bySubject;
    }

    public Instant at() {
        return at;
    }
}
