package uk.leabridge.referrals.records.retention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;

/** The receipts of destructions, and what has to be done in the store to destroy a record. */
public interface Destructions {
    /** How many values the record's key seals. */
    int sealedValues(UUID record);

    /** Who else was told of the person. */
    List<Receiver> receivers(UUID record);

    /**
     * Takes away what finds the person and marks what is left; answers how many fingerprints that were.
     *
     * @throws IllegalStateException when the store's own check refuses
     */
    int erase(UUID record, Instant at);

    void add(Destruction receipt, String borough, List<Receiver> receivers);

    Optional<Destruction> find(UUID id);

    /** The latest first; {@code outstanding} only those that somebody has yet to confirm. */
    List<Destruction> newest(String borough, boolean outstanding, Optional<Cursor> after, int rows);

    List<Receiver> receiversOf(UUID destruction);

    /** Notes a confirmation; false when there was one already. */
    boolean confirm(UUID receiver, LocalDate on, String by, Instant at);
}
