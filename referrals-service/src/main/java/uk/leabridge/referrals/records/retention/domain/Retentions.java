package uk.leabridge.referrals.records.retention.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;

/** What was decided about records, and the holds on them. */
public interface Retentions {
    /** What was decided about one so far. */
    Optional<RecordRetention> find(UUID record);

    /** The same, or an undecided one, with the record's key held until the end of the transaction; nothing when the actor sees no such key. */
    Optional<RecordRetention> toChange(UUID record, String borough);

    /** Stores what was changed; the version after it. */
    long keep(RecordRetention changed);

    void add(RetentionHold hold);

    /** One record's holds, the latest first, up to {@code rows}; lifted ones too. */
    List<RetentionHold> holdsOn(UUID record, int rows);

    /** The holds of a borough that stand, the latest first. */
    List<RetentionHold> standing(String borough, Optional<Cursor> after, int rows);
}
