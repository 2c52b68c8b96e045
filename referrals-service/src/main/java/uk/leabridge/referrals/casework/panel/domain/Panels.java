package uk.leabridge.referrals.casework.panel.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;

/** The store of panels. What the actor may not see is not found. */
public interface Panels {
    void add(Panel panel);

    /** Writes what has changed now, so that its version is the new one. */
    void keep(Panel panel);

    Optional<Panel> find(UUID id);

    /** The borough's, newest first, up to {@code rows}. */
    List<Panel> of(String borough, Optional<Cursor> after, int rows);
}
