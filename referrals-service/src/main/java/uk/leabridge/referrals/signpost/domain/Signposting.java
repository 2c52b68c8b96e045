package uk.leabridge.referrals.signpost.domain;

import jakarta.persistence.Column;
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
import uk.leabridge.referrals.referral.domain.Signpost;

/**
 * Somebody was pointed to another service: with their referral or with their case. Whoever points does not know whether anybody was
 * there, so it is asked until the service has the person or somebody says why not.
 */
@Entity
@Table(name = "signposting")
public class Signposting {
    @Id
    private UUID id;

    @Version
    private long version;

    /** That of the case, with which it moves. */
    @Column(updatable = false)
    private String borough;

    @Column(name = "referral_id", updatable = false)
    private @Nullable UUID referral;

    @Column(name = "case_id", updatable = false)
    private @Nullable UUID caseId;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Signpost route;

    @Column(updatable = false)
    private Instant since;

    @Column(name = "pointed_by", updatable = false)
    private String pointedBy;

    @Enumerated(EnumType.STRING)
    private SignpostState state;

    @Column(name = "chase_at")
    private @Nullable Instant chaseAt;

    @Column(name = "chased_by")
    private @Nullable String chasedBy;

    @Column(name = "chased_at")
    private @Nullable Instant chasedAt;

    private byte @Nullable [] words;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Signposting() {}

    private Signposting(UUID id, Pointed pointed, Signpost route) {
        this.id = id;
        this.borough = pointed.borough();
        this.referral = pointed.about() == PointedFrom.REFERRAL ? pointed.of() : null;
        this.caseId = pointed.about() == PointedFrom.CASE ? pointed.of() : null;
        this.person = pointed.person();
        this.route = route;
        this.since = pointed.at();
        this.pointedBy = pointed.by();
        this.state = SignpostState.OPEN;
        this.chaseAt = pointed.chaseAt();
    }

    /** With what it began. */
    public enum PointedFrom {
        REFERRAL,
        CASE
    }

    /**
     * Somebody as they are pointed elsewhere.
     *
     * @param of the referral or case
     * @param person whose data key seals what is written about it
     * @param chaseAt when the service is to be asked
     */
    public record Pointed(
            PointedFrom about, UUID of, String borough, UUID person, String by, Instant at, Instant chaseAt) {}

    public static Signposting to(Signpost route, UUID id, Pointed pointed) {
        return new Signposting(id, pointed, route);
    }

    /**
     * Records what came of asking.
     *
     * @param said in words, sealed with the person's key
     * @param again when it is asked again, if it is
     */
    public ChaseOutcome chase(ChaseResult result, byte[] said, String by, Instant at, Instant again) {
        if (!allowed().contains(result)) return new ChaseOutcome.NotAllowed(state, allowed());
        state = result.state();
        chaseAt = state.isChased() ? again : null;
        chasedBy = by;
        chasedAt = at;
        words = said;
        return new ChaseOutcome.Chased();
    }

    /** What can be recorded now. */
    public Set<ChaseResult> allowed() {
        return SignpostTransitions.from(state);
    }

    /** Whether it should have been asked by now. */
    public boolean isOverdue(Instant now) {
        return chaseAt != null && chaseAt.isBefore(now);
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

    public PointedFrom about() {
        return caseId == null ? PointedFrom.REFERRAL : PointedFrom.CASE;
    }

    /** The referral or case. */
    public UUID of() {
        var of = caseId == null ? referral : caseId;
        if (of == null) throw new IllegalStateException("it is about nothing");
        return of;
    }

    public UUID person() {
        return person;
    }

    public Signpost route() {
        return route;
    }

    public Instant since() {
        return since;
    }

    public String pointedBy() {
        return pointedBy;
    }

    public SignpostState state() {
        return state;
    }

    public Optional<Instant> chaseAt() {
        return Optional.ofNullable(chaseAt);
    }

    public Optional<String> chasedBy() {
        return Optional.ofNullable(chasedBy);
    }

    public Optional<Instant> chasedAt() {
        return Optional.ofNullable(chasedAt);
    }

    public Optional<byte[]> words() {
        return Optional.ofNullable(words);
    }
}
