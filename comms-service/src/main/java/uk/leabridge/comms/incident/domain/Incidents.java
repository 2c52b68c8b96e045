package uk.leabridge.comms.incident.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.paging.Cursor;

/** The incidents of a borough and their timelines. */
public interface Incidents {
    /** Writes it now, so that its version is the one that the caller may send back. */
    void save(Incident incident);

    void add(IncidentEntry entry);

    Optional<Incident> find(UUID id, Borough borough);

    /** Newest first, at most {@code rows}. */
    List<Incident> page(Borough borough, Optional<IncidentStatus> status, Optional<Cursor> after, int rows);

    /** Newest first, at most {@code rows}. */
    List<IncidentEntry> timeline(UUID incident, Optional<Cursor> after, int rows);

    /** The next reference of a borough and year, as {@code TH-I-2026-000012}; it is used up with the transaction's commit. */
    String nextReference(Borough borough, int year);
}
