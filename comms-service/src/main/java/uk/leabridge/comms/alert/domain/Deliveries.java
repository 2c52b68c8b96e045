package uk.leabridge.comms.alert.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.paging.Cursor;

/** The deliveries of a borough's alerts. */
public interface Deliveries {
    void add(List<Delivery> deliveries);

    /** Locks one that is due and that nobody else has locked. */
    Optional<Delivery> nextDue(Borough borough, Instant now);

    /** Those that have been sending since before the moment, oldest first, at most 100. */
    List<Delivery> sendingSince(Borough borough, Instant before);

    Optional<Delivery> lock(UUID id, Borough borough);

    /** All of an alert for one message, locked. */
    List<Delivery> lockAll(UUID alert, DeliveryMessage message);

    /** Oldest first, at most {@code rows}. */
    List<Delivery> page(UUID alert, Optional<Cursor> after, int rows);

    Map<DeliveryStatus, Long> counts(UUID alert, DeliveryMessage message);
}
