package uk.leabridge.referrals.records.retention.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about keeping or destroying one record. Nothing is destroyed without a review, by who reviewed it, while
 * anybody holds it, or before its time.
 */
@Entity
@Table(name = "record_retention")
public class RecordRetention {
    @Id
    @Column(name = "person_id")
    private UUID record;

    /** Stored from 1 on: 0 is what is read while nobody has decided anything. */
    @Version
    private long version = 1;

    @Transient
    private boolean untouched;

    @Column(updatable = false)
    private String borough;

    private int holds;

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewDecision decision;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private byte @Nullable [] reason;

    @Column(name = "keep_until")
    private @Nullable LocalDate keepUntil;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RecordRetention() {}

    private RecordRetention(UUID record, String borough) {
        this.record = record;
        this.borough = borough;
        this.untouched = true;
    }

    /** Of a record about which nobody has decided anything. */
    public static RecordRetention undecided(UUID record, String borough) {
        return new RecordRetention(record, borough);
    }

    /**
     * The one question: may this be destroyed today? Answers all that stands in the way, and nothing when it may. Who destroys, and after
     * which review, is asked apart.
     *
     * @param found what was found in the way, in any borough
     */
    public List<Obstacle> obstacles(Standing standing, List<Obstacle> found, LocalDate today) {
        var all = new TreeSet<>(Obstacle.ORDER);
        all.addAll(found);
        if (standing.dueOn() == null) addUnlessNamed(all, ObstacleCode.ONGOING);
        if (standing.others().ongoing()) addUnlessNamed(all, ObstacleCode.OTHER_RECORD_ONGOING);
        if (standing.from().filter(day -> day.isAfter(today)).isPresent()) addUnlessNamed(all, ObstacleCode.NOT_DUE);
        if (isHeld()) addUnlessNamed(all, ObstacleCode.HELD);
        if (standing.others().held()) addUnlessNamed(all, ObstacleCode.OTHER_RECORD_HELD);
        return List.copyOf(all);
    }

    private void addUnlessNamed(Set<Obstacle> all, ObstacleCode code) {
        if (all.stream().noneMatch(one -> one.code() == code)) all.add(new Obstacle(code, borough, null));
    }

    /** A person decides; a later review takes the place of an earlier one. What is in the way of destroying it does not keep it from being kept. */
    public RetentionOutcome review(Review review, Standing standing, List<Obstacle> found, LocalDate today) {
        var refusal = review.decision() == ReviewDecision.DESTROY
                ? refusal(standing, found, today)
                : refusalToKeep(standing, today);
        if (refusal.isPresent()) return refusal.get();
        var until = review.keepUntil();
        boolean keeps = review.decision() == ReviewDecision.KEEP;
        if (keeps != (until != null) || (until != null && !until.isAfter(today))) {
            return new RetentionOutcome.KeepUntilWrong();
        }
        untouched = false;
        decision = review.decision();
        decidedBy = review.by();
        decidedAt = review.at();
        reason = review.reason();
        keepUntil = until;
        return new RetentionOutcome.Changed(this);
    }

    /** Somebody holds it. What was decided to destroy it is void: it has to be reviewed anew. */
    public RetentionOutcome hold(Standing standing) {
        if (standing.destroyed() != null) return new RetentionOutcome.DestroyedBefore(standing.destroyed());
        untouched = false;
        holds++;
        if (decision == ReviewDecision.DESTROY) forget();
        return new RetentionOutcome.Changed(this);
    }

    /** Another person lifts a hold. */
    public RetentionOutcome lift(RetentionHold hold, RetentionHold.Lifting lifting) {
        var refusal = hold.lift(lifting);
        if (refusal.isPresent()) return refusal.get();
        holds--;
        return new RetentionOutcome.Changed(this);
    }

    /** Whether this person may destroy it today; changes nothing: what is destroyed is not decided about any more. */
    public RetentionOutcome destroy(Standing standing, List<Obstacle> found, String by, LocalDate today) {
        var refusal = refusal(standing, found, today);
        if (refusal.isPresent()) return refusal.get();
        if (decision != ReviewDecision.DESTROY) return new RetentionOutcome.NotReviewed();
        if (by.equals(decidedBy)) return new RetentionOutcome.AnotherPersonNeeded();
        return new RetentionOutcome.Changed(this);
    }

    private Optional<RetentionOutcome.Refusal> refusal(Standing standing, List<Obstacle> found, LocalDate today) {
        if (standing.destroyed() != null)
            return Optional.of(new RetentionOutcome.DestroyedBefore(standing.destroyed()));
        var obstacles = obstacles(standing, found, today);
        return obstacles.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RetentionOutcome.Blocked(obstacles, standing.from().orElse(null)));
    }

    private static Optional<RetentionOutcome.Refusal> refusalToKeep(Standing standing, LocalDate today) {
        if (standing.destroyed() != null)
            return Optional.of(new RetentionOutcome.DestroyedBefore(standing.destroyed()));
        return standing.isDue(today)
                ? Optional.empty()
                : Optional.of(new RetentionOutcome.NotDue(standing.from().orElse(null)));
    }

    private void forget() {
        decision = null;
        decidedBy = null;
        decidedAt = null;
        reason = null;
        keepUntil = null;
    }

    public UUID record() {
        return record;
    }

    public long version() {
        return untouched ? 0 : version;
    }

    public String borough() {
        return borough;
    }

    public boolean isHeld() {
        return holds > 0;
    }

    public Optional<ReviewDecision> decision() {
        return Optional.ofNullable(decision);
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<byte[]> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<LocalDate> keepUntil() {
        return Optional.ofNullable(keepUntil);
    }
}
