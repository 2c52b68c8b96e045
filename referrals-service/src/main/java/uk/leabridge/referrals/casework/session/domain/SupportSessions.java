package uk.leabridge.referrals.casework.session.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;

/** The store of sessions. What the actor may not see is not found. */
public interface SupportSessions {
    void add(SupportSession session);

    /** Writes what has changed now, and answers the new version. */
    long keep(SupportSession session);

    Optional<SupportSession> find(UUID id);

    /** A case's, the latest first, up to {@code rows}. */
    List<SupportSession> of(UUID caseId, Optional<Cursor> after, int rows);

    /** A provider's in a borough, the latest first, up to {@code rows}. */
    List<SupportSession> by(String provider, String borough, Optional<Cursor> after, int rows);
}
