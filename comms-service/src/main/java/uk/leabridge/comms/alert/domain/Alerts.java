package uk.leabridge.comms.alert.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.paging.Cursor;

/** The alerts of a borough and what was sent up for approval of them. */
public interface Alerts {
    /** Writes it now, so that its version is the one that the caller may send back. */
    void save(Alert alert);

    void add(AlertSubmission submission);

    Optional<Alert> find(UUID id, Borough borough);

    /** All submissions of an alert, the latest first. */
    List<AlertSubmission> submissions(Alert alert);

    /** Newest first, at most {@code rows}. */
    List<Alert> page(Borough borough, Filter filter, Optional<Cursor> after, int rows);

    /** Which alerts to list. */
    record Filter(Optional<UUID> incident, Optional<AlertStatus> status) {}
}
