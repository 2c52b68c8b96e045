package uk.leabridge.comms.incident.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened or is expected, that the borough follows from its opening to its closing. */
@Entity
@Table(name = "incident")
public class Incident {
    @Id
    private UUID id;

    @Version
    private long version;

    private String borough;
    private String reference;

    @Enumerated(EnumType.STRING)
    private IncidentKind kind;

    private String place;

    @Enumerated(EnumType.STRING)
    private IncidentSeverity severity;

    private String summary;
    private boolean exercise;

    @Enumerated(EnumType.STRING)
    private IncidentStatus status;

    private String openedBy;
    private Instant openedAt;
    private @Nullable Instant closedAt;

    /**
     * What was reported.
     *
     * @param exercise nothing of it is real: it says EXERCISE everywhere and never reaches the public
     */
    public record Report(
            IncidentKind kind, String place, IncidentSeverity severity, String summary, boolean exercise) {}

    /** Why it did not move; nothing was changed. */
    public record NotAllowed(IncidentStatus status, Set<IncidentAction> allowed) {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Incident() {}

    private Incident(UUID id, String borough, String reference, Report report, String openedBy, Instant openedAt) {
        this.id = id;
        this.borough = borough;
        this.reference = reference;
        this.kind = report.kind();
        this.place = report.place();
        this.severity = report.severity();
        this.summary = report.summary();
        this.exercise = report.exercise();
        this.status = IncidentStatus.OPEN;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    public static Incident open(
            UUID id, String borough, String reference, Report report, String openedBy, Instant openedAt) {
        return new Incident(id, borough, reference, report, openedBy, openedAt);
    }

    /** Moves on, or says what is allowed instead. */
    public Optional<NotAllowed> move(IncidentAction action, Instant at) {
        var next = IncidentTransitions.next(status, action);
        if (next.isEmpty()) return Optional.of(new NotAllowed(status, allowed()));
        status = next.get();
        if (status == IncidentStatus.CLOSED) closedAt = at;
        return Optional.empty();
    }

    public Set<IncidentAction> allowed() {
        return IncidentTransitions.allowed(status);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String borough() {
        return borough;
    }

    public String reference() {
        return reference;
    }

    public Report report() {
        return new Report(kind, place, severity, summary, exercise);
    }

    public IncidentStatus status() {
        return status;
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
