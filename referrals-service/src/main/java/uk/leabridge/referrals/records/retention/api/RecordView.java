package uk.leabridge.referrals.records.retention.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.records.retention.application.RetentionQueries.Held;
import uk.leabridge.referrals.records.retention.application.RetentionQueries.Opened;
import uk.leabridge.referrals.records.retention.application.RetentionQueries.Reviewed;
import uk.leabridge.referrals.records.retention.domain.RecordKind;
import uk.leabridge.referrals.records.retention.domain.RetentionClass;

/**
 * One record and what was decided about keeping it.
 *
 * @param endedAt null while it goes on
 * @param destroyedAt null while it is there
 * @param dueOn the day from which it might be destroyed by its own end; null while it goes on
 * @param from the same, with the other records of the probable same person counted; null while one of them goes on
 * @param due whether that day has come
 * @param others how many of those there are
 * @param otherHeld whether one of them is held
 * @param obstacles all that stands in the way of destroying it
 * @param review null when nobody has decided, and when a hold made it void
 */
public record RecordView(
        UUID record,
        RecordKind kind,
        UUID entityId,
        @Nullable String reference,
        RetentionClass retentionClass,
        String outcome,
        Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable Instant destroyedAt,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate from,
        boolean due,
        int others,
        boolean otherHeld,
        List<ObstacleView> obstacles,
        @Nullable Reviewed review,
        List<Held> holds,
        long version) {
    static RecordView of(Opened o) {
        var s = o.standing();
        return new RecordView(
                s.record(),
                s.kind(),
                s.entity(),
                s.reference(),
                s.retentionClass(),
                s.outcome(),
                s.began(),
                s.ended(),
                s.destroyed(),
                s.dueOn(),
                s.from().orElse(null),
                o.due(),
                s.others().known(),
                s.others().held(),
                ObstacleView.all(o.obstacles()),
                o.review().orElse(null),
                o.holds(),
                o.version());
    }
}
