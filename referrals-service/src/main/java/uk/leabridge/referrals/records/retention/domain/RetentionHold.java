package uk.leabridge.referrals.records.retention.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's word that a record has to stay. It stands until another person lifts it. */
@Entity
@Table(name = "retention_hold")
public class RetentionHold {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String borough;

    @Column(name = "person_id", updatable = false)
    private UUID record;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private HoldGround ground;

    @Column(updatable = false)
    private byte[] reason;

    @Column(name = "placed_by", updatable = false)
    private String placedBy;

    @Column(name = "placed_in", updatable = false)
    private @Nullable String placedIn;

    @Column(name = "placed_as", updatable = false)
    private @Nullable String placedAs;

    @Column(name = "placed_at", updatable = false)
    private Instant placedAt;

    @Column(name = "lifted_by")
    private @Nullable String liftedBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lift_reason")
    private byte @Nullable [] liftReason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RetentionHold() {}

    private RetentionHold(UUID id, Placing placing) {
        this.id = id;
        this.borough = placing.borough();
        this.record = placing.record();
        this.ground = placing.ground();
        this.reason = placing.reason();
        this.placedBy = placing.by();
        this.placedIn = placing.borough();
        this.placedAs = placing.as();
        this.placedAt = placing.at();
    }

    /**
     * A hold as it is placed.
     *
     * @param reason sealed with the record's key
     * @param as in which role
     */
    public record Placing(
            String borough, UUID record, HoldGround ground, byte[] reason, String by, String as, Instant at) {}

    /**
     * How it is lifted.
     *
     * @param reason sealed with the record's key
     */
    public record Lifting(byte[] reason, String by, Instant at) {}

    public static RetentionHold place(UUID id, Placing placing) {
        return new RetentionHold(id, placing);
    }

    Optional<RetentionOutcome.Refusal> lift(Lifting lifting) {
        if (liftedBy != null) return Optional.of(new RetentionOutcome.NotHeld());
        if (placedBy.equals(lifting.by())) return Optional.of(new RetentionOutcome.AnotherPersonNeeded());
        liftedBy = lifting.by();
        liftedAt = lifting.at();
        liftReason = lifting.reason();
        return Optional.empty();
    }

    public UUID id() {
        return id;
    }

    public UUID record() {
        return record;
    }

    public HoldGround ground() {
        return ground;
    }

    public byte[] reason() {
        return reason;
    }

    public String placedBy() {
        return placedBy;
    }

    /** The borough in which it was placed, wherever the record is now. */
    public Optional<String> placedIn() {
        return Optional.ofNullable(placedIn);
    }

    /** The role in which it was placed. */
    public Optional<String> placedAs() {
        return Optional.ofNullable(placedAs);
    }

    public Instant placedAt() {
        return placedAt;
    }

    public Optional<String> liftedBy() {
        return Optional.ofNullable(liftedBy);
    }

    public Optional<Instant> liftedAt() {
        return Optional.ofNullable(liftedAt);
    }

    public Optional<byte[]> liftReason() {
        return Optional.ofNullable(liftReason);
    }
}
