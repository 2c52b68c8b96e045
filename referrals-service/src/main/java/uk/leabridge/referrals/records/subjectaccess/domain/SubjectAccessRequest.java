package uk.leabridge.referrals.records.subjectaccess.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks what is held of them (UK GDPR Article 15). It is due a month after it was received, and once, for a reason that is
 * told within that month, two months later.
 */
@Entity
@Table(name = "subject_access_request")
public class SubjectAccessRequest {
    private static final int MORE_MONTHS = 2;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String borough;

    @Column(name = "person_id", updatable = false)
    private UUID record;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Requester requester;

    @Enumerated(EnumType.STRING)
    @Column(name = "identity_check", updatable = false)
    private IdentityCheck identityCheck;

    @Column(updatable = false)
    private byte[] about;

    @Column(name = "received_on", updatable = false)
    private LocalDate receivedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "extended_at")
    private @Nullable Instant extendedAt;

    @Column(name = "extension_reason")
    private byte @Nullable [] extensionReason;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    private long changes;

    @Column(name = "bundled_at")
    private @Nullable Instant bundledAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosingOutcome outcome;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closing_reason")
    private byte @Nullable [] closingReason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SubjectAccessRequest() {}

    private SubjectAccessRequest(UUID id, Received received) {
        this.id = id;
        this.borough = received.borough();
        this.record = received.record();
        this.requester = received.requester();
        this.identityCheck = received.identityCheck();
        this.about = received.about();
        this.receivedOn = received.on();
        this.dueOn = received.on().plusMonths(1);
        this.recordedBy = received.by();
        this.recordedAt = received.at();
    }

    /**
     * A request as it came in.
     *
     * @param record whose data key seals its words: the request is a record of its own
     * @param about who asks and on whom, sealed
     */
    public record Received(
            String borough,
            UUID record,
            Requester requester,
            IdentityCheck identityCheck,
            byte[] about,
            LocalDate on,
            String by,
            Instant at) {}

    public static SubjectAccessRequest receive(UUID id, Received received) {
        return new SubjectAccessRequest(id, received);
    }

    /** What will be shown has changed: the bundle has to be made again. */
    public AccessOutcome change() {
        if (outcome != null) return new AccessOutcome.Closed(outcome);
        changes++;
        bundledAt = null;
        return new AccessOutcome.Changed(this);
    }

    /** The answer needs two months more. */
    public AccessOutcome extend(byte[] reason, LocalDate today, Instant at) {
        if (outcome != null) return new AccessOutcome.Closed(outcome);
        if (extendedAt != null) return new AccessOutcome.ExtendedBefore();
        if (today.isAfter(dueOn)) return new AccessOutcome.TooLate(dueOn);
        extendedAt = at;
        extensionReason = reason;
        dueOn = receivedOn.plusMonths(1 + MORE_MONTHS);
        return new AccessOutcome.Changed(this);
    }

    /**
     * Somebody made the bundle, once every item was decided.
     *
     * @param undecided how many were not
     */
    public AccessOutcome bundle(int undecided, Instant at) {
        if (outcome != null) return new AccessOutcome.Closed(outcome);
        if (undecided > 0) return new AccessOutcome.Undecided(undecided);
        bundledAt = at;
        return new AccessOutcome.Changed(this);
    }

    public AccessOutcome close(ClosingOutcome how, byte[] reason, String by, Instant at) {
        if (outcome != null) return new AccessOutcome.Closed(outcome);
        if (how == ClosingOutcome.SENT && bundledAt == null) return new AccessOutcome.NotBundled();
        outcome = how;
        closingReason = reason;
        closedBy = by;
        closedAt = at;
        return new AccessOutcome.Changed(this);
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

    public UUID record() {
        return record;
    }

    public Requester requester() {
        return requester;
    }

    public IdentityCheck identityCheck() {
        return identityCheck;
    }

    public byte[] about() {
        return about;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Optional<Instant> extendedAt() {
        return Optional.ofNullable(extendedAt);
    }

    public Optional<byte[]> extensionReason() {
        return Optional.ofNullable(extensionReason);
    }

    /** How often what will be shown has changed. */
    public long changes() {
        return changes;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Optional<Instant> bundledAt() {
        return Optional.ofNullable(bundledAt);
    }

    public Optional<ClosingOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<byte[]> closingReason() {
        return Optional.ofNullable(closingReason);
    }
}
