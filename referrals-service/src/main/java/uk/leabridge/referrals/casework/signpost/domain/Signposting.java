package uk.leabridge.referrals.casework.signpost.domain;

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
import uk.leabridge.referrals.intake.referral.domain.Signpost;

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
     * What came of asking.
     *
     * @param instead the other services that the person is pointed to; for REDIRECTED, and for nothing else
     * @param said in words, sealed with the person's key
     */
    public record Answer(ChaseResult result, Set<Signpost> instead, byte[] said, String by, Instant at) {
        public Answer {
            instead = Set.copyOf(instead);
        }
    }

    /**
     * When a service is asked next.
     *
     * @param again after it was asked
     * @param declined by when it is decided what is done, after it declined
     */
    public record Next(Instant again, Instant declined) {}

    /** Records what came of asking. */
    public ChaseOutcome chase(Answer answer, Next next) {
        if (!allowed().contains(answer.result())) return new ChaseOutcome.NotAllowed(state, allowed());
        boolean redirects = answer.result() == ChaseResult.REDIRECTED;
        if (redirects == answer.instead().isEmpty() || answer.instead().contains(route)) {
            return new ChaseOutcome.WrongInstead();
        }
        state = answer.result().state();
        chaseAt = switch (state) {
            case OPEN, NO_ANSWER -> next.again();
            case DECLINED -> next.declined();
            case ACCEPTED, REDIRECTED, CLOSED -> null;
        };
        chasedBy = answer.by();
        chasedAt = answer.at();
        words = answer.said();
        return new ChaseOutcome.Chased(this);
    }

    /** What can be recorded now. */
    public Set<ChaseResult> allowed() {
        return SignpostTransitions.from(state);
    }

    /**
     * By when something is to be done about it; the database's {@code due_of_signposts} says the same.
     *
     * @param standsStill whether the referral or case does: nothing is due about it then
     */
    public Optional<Instant> dueAt(boolean standsStill) {
        return standsStill ? Optional.empty() : chaseAt();
    }

    /** Whether it should have been done by now. */
    public boolean isOverdue(boolean standsStill, Instant now) {
        return dueAt(standsStill).filter(due -> due.isBefore(now)).isPresent();
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
