package uk.leabridge.referrals.casework.panel.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;

/** The store of meetings. What the actor may not see is not found. */
public interface Meetings {
    void add(Meeting meeting);

    /** Writes what has changed now, and answers the new version. */
    long keep(Meeting meeting);

    Optional<Meeting> find(UUID id);

    /** One to change, held until the end of the transaction: agenda and decisions come one after another. */
    Optional<Meeting> findToChange(UUID id);

    /** A panel's, the latest first, up to {@code rows}. */
    List<Meeting> of(UUID panel, Optional<Cursor> after, int rows);

    /**
     * A borough's that begin then or later, the next first, up to {@code rows}.
     *
     * @param panels nothing but these panels'
     */
    List<Meeting> from(String borough, Instant since, Optional<List<UUID>> panels, Optional<Cursor> after, int rows);

    void keep(AgencyInformation information);

    /** What the agencies told about an item, in order, up to {@code rows}. */
    List<AgencyInformation> toldAbout(UUID item, int rows);
}
