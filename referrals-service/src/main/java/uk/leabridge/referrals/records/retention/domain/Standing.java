package uk.leabridge.referrals.records.retention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands, in codes.
 *
 * @param record whose data key it is about
 * @param entity the referral, case or question
 * @param reference what officers call it; null for a question
 * @param outcome its status
 * @param ended null while it goes on
 * @param dueOn from when it might be destroyed by its own end; null while it goes on
 */
public record Standing(
        UUID record,
        RecordKind kind,
        UUID entity,
        @Nullable String reference,
        RetentionClass retentionClass,
        String outcome,
        Instant began,
        @Nullable Instant ended,
        @Nullable Instant destroyed,
        @Nullable LocalDate dueOn,
        Others others) {
    /**
     * Other records of the probable same person in the borough: a person's records are kept as long as the last of them.
     *
     * @param known how many
     * @param ongoing whether one of them goes on
     * @param held whether one of them is held
     * @param latest from when the last of them may be destroyed; null when none has ended
     */
    public record Others(
            int known,
            boolean ongoing,
            boolean held,
            @Nullable LocalDate latest) {
        public static final Others NONE = new Others(0, false, false, null);
    }

    /** From when it may be destroyed; nothing while it or another record of the person goes on. */
    public Optional<LocalDate> from() {
        if (dueOn == null || others.ongoing()) return Optional.empty();
        var latest = others.latest();
        return Optional.of(latest == null || latest.isBefore(dueOn) ? dueOn : latest);
    }

    /** Whether that day has come. */
    public boolean isDue(LocalDate today) {
        return from().filter(day -> !day.isAfter(today)).isPresent();
    }
}
