package uk.leabridge.referrals.records.retention.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.records.retention.application.QueueState;
import uk.leabridge.referrals.records.retention.application.RecordStandings.Line;
import uk.leabridge.referrals.records.retention.domain.RecordKind;
import uk.leabridge.referrals.records.retention.domain.RetentionClass;

/**
 * A line of the queue, in codes.
 *
 * @param record what one data key seals
 * @param entityId the referral, case or question
 * @param reference null for a question
 * @param dueOn the day from which it might be destroyed by its own end
 * @param from the same, with the other records of the probable same person counted; null while one of them goes on
 * @param others how many of those there are
 */
public record QueueLineView(
        UUID record,
        RecordKind kind,
        UUID entityId,
        @Nullable String reference,
        RetentionClass retentionClass,
        String outcome,
        @Nullable Instant endedAt,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate from,
        int others,
        QueueState state,
        @Nullable LocalDate keepUntil) {
    static QueueLineView of(Line line) {
        var s = line.standing();
        return new QueueLineView(
                s.record(),
                s.kind(),
                s.entity(),
                s.reference(),
                s.retentionClass(),
                s.outcome(),
                s.ended(),
                s.dueOn(),
                s.from().orElse(null),
                s.others().known(),
                line.state(),
                line.keepUntil());
    }
}
