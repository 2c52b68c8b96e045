package uk.leabridge.referrals.records.retention.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.records.retention.application.RecordStandings.Asked;
import uk.leabridge.referrals.records.retention.application.RecordStandings.Line;
import uk.leabridge.referrals.records.retention.domain.HoldGround;
import uk.leabridge.referrals.records.retention.domain.Obstacle;
import uk.leabridge.referrals.records.retention.domain.RecordRetention;
import uk.leabridge.referrals.records.retention.domain.RetentionHold;
import uk.leabridge.referrals.records.retention.domain.Retentions;
import uk.leabridge.referrals.records.retention.domain.ReviewDecision;
import uk.leabridge.referrals.records.retention.domain.Standing;
import uk.leabridge.referrals.records.retention.domain.Terms;

/** Reads what may be destroyed and when, and what was decided about it. The words behind a decision are opened on record. */
@ApplicationScoped
public class RetentionQueries {
    private static final int MOST_HOLDS = 100;

    private final RecordStandings standings;
    private final RetentionTerms terms;
    private final Retentions retentions;
    private final Vault vault;
    private final Audit audit;
    private final Beginnings beginnings;

    RetentionQueries(
            RecordStandings standings,
            RetentionTerms terms,
            Retentions retentions,
            Vault vault,
            Audit audit,
            Beginnings beginnings) {
        this.standings = standings;
        this.terms = terms;
        this.retentions = retentions;
        this.vault = vault;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    /** A review with its words open; they are missing when the record is destroyed. */
    public record Reviewed(
            ReviewDecision decision,
            @Nullable LocalDate keepUntil,
            String by,
            Instant at,
            @Nullable String reason) {}

    /**
     * A hold with its words open; they are missing when the record is destroyed.
     *
     * @param placedIn the borough in which it was placed, wherever the record is now; null when it was not noted, as is {@code placedAs}
     * @param placedAs the role in which it was placed
     */
    public record Held(
            UUID id,
            HoldGround ground,
            String placedBy,
            @Nullable String placedIn,
            @Nullable String placedAs,
            Instant placedAt,
            @Nullable String reason,
            @Nullable String liftedBy,
            @Nullable Instant liftedAt,
            @Nullable String liftReason) {}

    /**
     * One record, all that is known of keeping it.
     *
     * @param due whether its time and that of the others is over today
     * @param obstacles all that stands in the way of destroying it; none of a record that is destroyed
     */
    public record Opened(
            Standing standing,
            boolean due,
            List<Obstacle> obstacles,
            Optional<Reviewed> review,
            List<Held> holds,
            long version) {}

    /** A hold in the list of those that stand, without its words. */
    public record StandingHold(
            UUID id,
            UUID record,
            HoldGround ground,
            String placedBy,
            @Nullable String placedIn,
            @Nullable String placedAs,
            Instant placedAt) {}

    /** The borough's months by class. */
    @Transactional
    public Terms terms(Actor actor) {
        return terms.of(actor.borough());
    }

    /** What has ended and may be destroyed by a day, the longest due first. Codes alone. */
    @Transactional
    public Page<Line> queue(Asked asked, Optional<Cursor> after, int limit, Actor actor) {
        return Page.of(
                standings.queue(asked, terms.of(actor.borough()), after, limit + 1), limit, RetentionQueries::cursor);
    }

    /** One record of the actor's borough. */
    @Transactional
    public Optional<Opened> open(UUID record, Actor actor) {
        return standings.find(record, terms.of(actor.borough())).map(standing -> {
            audit.record(actor, AuditedAction.of("retention.read", "record", record, record));
            var key = vault.open(record);
            var decided = retentions.find(record);
            return new Opened(
                    standing,
                    standing.from()
                            .filter(from -> !from.isAfter(beginnings.today()))
                            .isPresent(),
                    obstacles(standing, decided, actor),
                    decided.flatMap(d -> reviewed(d, key)),
                    retentions.holdsOn(record, MOST_HOLDS).stream()
                            .map(hold -> held(hold, key))
                            .toList(),
                    decided.map(RecordRetention::version).orElse(0L));
        });
    }

    /** Where a record is that the actor's borough handed over; the look is on record as one at the record. */
    @Transactional
    public Optional<RecordStandings.Moved> moved(UUID record, Actor actor) {
        var found = standings.moved(record);
        found.ifPresent(_ -> audit.record(actor, AuditedAction.of("retention.read", "record", record, record)));
        return found;
    }

    private List<Obstacle> obstacles(Standing standing, Optional<RecordRetention> decided, Actor actor) {
        if (standing.destroyed() != null) return List.of();
        return decided.orElseGet(() -> RecordRetention.undecided(
                        standing.record(), actor.borough().code()))
                .obstacles(standing, standings.obstacles(standing.record()), beginnings.today());
    }

    /** The holds that stand, the latest first. */
    @Transactional
    public Page<StandingHold> holds(Optional<Cursor> after, int limit, Actor actor) {
        return Page.of(
                        retentions.standing(actor.borough().code(), after, limit + 1),
                        limit,
                        last -> new Cursor(last.placedAt(), last.id()))
                .map(h -> new StandingHold(
                        h.id(),
                        h.record(),
                        h.ground(),
                        h.placedBy(),
                        h.placedIn().orElse(null),
                        h.placedAs().orElse(null),
                        h.placedAt()));
    }

    private static Optional<Reviewed> reviewed(RecordRetention of, Optional<SealingKey> key) {
        return of.decision()
                .map(decision -> new Reviewed(
                        decision,
                        of.keepUntil().orElse(null),
                        of.decidedBy().orElseThrow(),
                        of.decidedAt().orElseThrow(),
                        words(of.reason(), key, GovernedRecords.REASON)));
    }

    private static Held held(RetentionHold of, Optional<SealingKey> key) {
        return new Held(
                of.id(),
                of.ground(),
                of.placedBy(),
                of.placedIn().orElse(null),
                of.placedAs().orElse(null),
                of.placedAt(),
                words(Optional.of(of.reason()), key, GovernedRecords.HOLD_REASON),
                of.liftedBy().orElse(null),
                of.liftedAt().orElse(null),
                words(of.liftReason(), key, GovernedRecords.LIFT_REASON));
    }

    private static @Nullable String words(Optional<byte[]> sealed, Optional<SealingKey> key, String column) {
        return sealed.flatMap(s -> key.map(k -> k.unseal(s, column))).orElse(null);
    }

    private static Cursor cursor(Line last) {
        var due = last.standing().dueOn();
        if (due == null) throw new IllegalStateException("a record that is still open is not in the queue");
        return new Cursor(
                due.atStartOfDay(ZoneOffset.UTC).toInstant(), last.standing().record());
    }
}
