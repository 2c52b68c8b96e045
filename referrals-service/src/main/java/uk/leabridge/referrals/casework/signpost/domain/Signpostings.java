package uk.leabridge.referrals.casework.signpost.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.casework.signpost.domain.Signposting.PointedFrom;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/** The store of signposts. What the actor may not see is not found. */
public interface Signpostings {
    void add(Signposting signposting);

    /** Writes what has changed now, and answers the new version. */
    long keep(Signposting signposting);

    Optional<Signposting> find(UUID id);

    /** A referral's or case's, the latest first, up to {@code rows}. */
    List<Signposting> of(PointedFrom about, UUID of, Optional<Cursor> after, int rows);

    /** The routes to which one points that is asked about already. */
    Set<Signpost> chased(PointedFrom about, UUID of);
}
