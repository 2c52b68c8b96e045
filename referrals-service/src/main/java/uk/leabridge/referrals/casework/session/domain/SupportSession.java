package uk.leabridge.referrals.casework.session.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session with a provider. It counts as held once two people, the provider's and the coordinator, have said so. */
@Entity
@Table(name = "support_session")
public class SupportSession {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String borough;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(name = "provider_organisation", updatable = false)
    private String provider;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(name = "planned_by", updatable = false)
    private String plannedBy;

    @Column(name = "planned_at", updatable = false)
    private Instant plannedAt;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    @Column(name = "provider_by")
    private @Nullable String providerBy;

    @Column(name = "provider_at")
    private @Nullable Instant providerAt;

    @Column(name = "provider_denied_by")
    private @Nullable String providerDeniedBy;

    @Column(name = "provider_denied_at")
    private @Nullable Instant providerDeniedAt;

    @Column(name = "coordinator_by")
    private @Nullable String coordinatorBy;

    @Column(name = "coordinator_at")
    private @Nullable Instant coordinatorAt;

    @Column(name = "not_held_by")
    private @Nullable String notHeldBy;

    @Column(name = "not_held_at")
    private @Nullable Instant notHeldAt;

    @Column(name = "not_held_reason")
    private byte @Nullable [] notHeldReason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SupportSession() {}

    private SupportSession(UUID id, Plan plan) {
        this.id = id;
        this.borough = plan.borough();
        this.caseId = plan.caseId();
        this.person = plan.person();
        this.provider = plan.provider();
        this.startsAt = plan.startsAt();
        this.plannedBy = plan.by();
        this.plannedAt = plan.at();
        this.state = SessionState.PLANNED;
    }

    /**
     * A session as it is planned.
     *
     * @param provider the slug of the provider's organisation, as it stands in the tokens of its people
     */
    public record Plan(
            String borough, UUID caseId, UUID person, String provider, Instant startsAt, String by, Instant at) {}

    public static SupportSession plan(UUID id, Plan plan) {
        return new SupportSession(id, plan);
    }

    /** One side says that it was held; the provider's may have said before that it was not. */
    public SessionOutcome confirm(SessionSide side, String by, Instant at) {
        if (state != SessionState.PLANNED) return new SessionOutcome.Ended(state);
        if (startsAt.isAfter(at)) return new SessionOutcome.NotYet(startsAt);
        var own = side == SessionSide.PROVIDER ? providerBy : coordinatorBy;
        var other = side == SessionSide.PROVIDER ? coordinatorBy : providerBy;
        if (own != null) return new SessionOutcome.SaidBefore();
        if (by.equals(other)) return new SessionOutcome.SamePerson();
        if (side == SessionSide.PROVIDER) {
            providerBy = by;
            providerAt = at;
            providerDeniedBy = null;
            providerDeniedAt = null;
        } else {
            coordinatorBy = by;
            coordinatorAt = at;
        }
        if (other != null) state = SessionState.HELD;
        return new SessionOutcome.Changed(this);
    }

    /**
     * The provider says that it was not held, and may have said before that it was. That settles nothing: the coordinator, who
     * records why, agrees, or has said otherwise.
     */
    public SessionOutcome deny(String by, Instant at) {
        if (state != SessionState.PLANNED) return new SessionOutcome.Ended(state);
        if (startsAt.isAfter(at)) return new SessionOutcome.NotYet(startsAt);
        if (providerDeniedBy != null) return new SessionOutcome.DeniedBefore();
        if (by.equals(coordinatorBy)) return new SessionOutcome.SamePerson();
        providerBy = null;
        providerAt = null;
        providerDeniedBy = by;
        providerDeniedAt = at;
        return new SessionOutcome.Changed(this);
    }

    /**
     * The coordinator says that it was not held, whatever one side has said.
     *
     * @param reason sealed with the person's key
     */
    public SessionOutcome missed(byte[] reason, String by, Instant at) {
        if (state != SessionState.PLANNED) return new SessionOutcome.Ended(state);
        state = SessionState.NOT_HELD;
        notHeldReason = reason;
        notHeldBy = by;
        notHeldAt = at;
        return new SessionOutcome.Changed(this);
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

    public UUID caseId() {
        return caseId;
    }

    public UUID person() {
        return person;
    }

    public String provider() {
        return provider;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public String plannedBy() {
        return plannedBy;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    public SessionState state() {
        return state;
    }

    public Optional<String> providerBy() {
        return Optional.ofNullable(providerBy);
    }

    public Optional<Instant> providerAt() {
        return Optional.ofNullable(providerAt);
    }

    /** Who has said for the provider that it was not held. */
    public Optional<String> providerDeniedBy() {
        return Optional.ofNullable(providerDeniedBy);
    }

    public Optional<Instant> providerDeniedAt() {
        return Optional.ofNullable(providerDeniedAt);
    }

    public Optional<String> coordinatorBy() {
        return Optional.ofNullable(coordinatorBy);
    }

    public Optional<Instant> coordinatorAt() {
        return Optional.ofNullable(coordinatorAt);
    }

    public Optional<Instant> notHeldAt() {
        return Optional.ofNullable(notHeldAt);
    }

    public Optional<String> notHeldBy() {
        return Optional.ofNullable(notHeldBy);
    }

    public Optional<byte[]> notHeldReason() {
        return Optional.ofNullable(notHeldReason);
    }
}
