package uk.leabridge.training.completion.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.course.domain.TrainingKind;

/** A course completed by a learner on a day. Once recorded it can be voided and nothing else. */
@Entity
@DynamicUpdate
public class Completion {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String borough;

    @Column(updatable = false)
    private UUID learnerId;

    @Column(updatable = false)
    private UUID organisationId;

    @Column(updatable = false)
    private UUID courseId;

    @Column(updatable = false)
    private String courseCode;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private TrainingKind kind;

    @Column(updatable = false)
    private LocalDate completedOn;

    @Column(updatable = false)
    private @Nullable LocalDate validUntil;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private CompletionSource source;

    @Column(updatable = false)
    private byte @Nullable [] note;

    @Column(updatable = false)
    private String recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    @SuppressWarnings("UnusedVariable") // read by queries alone
    private @Nullable String voidedBy;

    private @Nullable Instant voidedAt;

    @SuppressWarnings("UnusedVariable") // read by queries alone
    private byte @Nullable [] voidReason;

    @Version
    private long version;

    /** For the persistence provider; a completion comes into being through {@link Completions#add}. */
    @SuppressWarnings("NullAway.Init")
    protected Completion() {}

    /** Voids it; nothing when it was voided before. */
    public Optional<CompletionEvent.Voided> annul(String by, Instant at, byte[] sealedReason, String personKey) {
        if (voidedAt != null) return Optional.empty();
        this.voidedBy = by;
        this.voidedAt = at;
        this.voidReason = sealedReason;
        return Optional.of(
                new CompletionEvent.Voided(id, learnerId, personKey, courseId, courseCode, kind, at, borough));
    }

    public UUID id() {
        return id;
    }

    public String borough() {
        return borough;
    }

    public UUID learnerId() {
        return learnerId;
    }
}
