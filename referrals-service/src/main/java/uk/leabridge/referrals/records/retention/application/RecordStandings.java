package uk.leabridge.referrals.records.retention.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.records.retention.domain.Obstacle;
import uk.leabridge.referrals.records.retention.domain.Standing;
import uk.leabridge.referrals.records.retention.domain.Terms;

/** Where records stand, computed from what is there now. What the actor's borough does not have is not in it. */
public interface RecordStandings {
    /** One record. */
    Optional<Standing> find(UUID record, Terms terms);

    /** What stands in the way of destroying one record of the actor's borough, in any borough; what only time decides is not among it. */
    List<Obstacle> obstacles(UUID record);

    /** Where a record went, as far as the borough knows that handed it over. */
    record Moved(String to, Instant at) {}

    /** Where a record is that the actor's borough handed over; nothing of one that it has or never had. */
    Optional<Moved> moved(UUID record);

    /** What a list is held to: whatever may be destroyed by a day, in one state or all. */
    record Asked(LocalDate by, @Nullable QueueState state) {}

    /** A line of the queue. */
    record Line(
            Standing standing, QueueState state, @Nullable LocalDate keepUntil) {}

    /** What has ended and is not destroyed, the longest due first. */
    List<Line> queue(Asked asked, Terms terms, Optional<Cursor> after, int rows);
}
