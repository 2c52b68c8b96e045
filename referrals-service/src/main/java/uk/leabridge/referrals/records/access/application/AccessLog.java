package uk.leabridge.referrals.records.access.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.paging.Cursor;

/** The audit of one record, as far as the actor may read it. */
public interface AccessLog {
    /**
     * One look, or one change.
     *
     * @param roles what they were at that moment
     * @param borough in whose name they looked
     * @param purpose why, as a code, where the action does not say it
     */
    record Entry(
            UUID id,
            Instant at,
            String subject,
            List<String> roles,
            String borough,
            String action,
            String entityType,
            UUID entityId,
            @Nullable String purpose) {}

    /** Whether the actor's borough has, or had, such a record. */
    boolean exists(UUID record);

    /** The latest first. */
    List<Entry> of(UUID record, Optional<Cursor> after, int rows);
}
