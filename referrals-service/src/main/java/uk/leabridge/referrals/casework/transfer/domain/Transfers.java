package uk.leabridge.referrals.casework.transfer.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.paging.Cursor;

/** The store of transfers. What the actor may not see is not found. */
public interface Transfers {
    void add(CaseTransfer offered);

    Optional<CaseTransfer> find(UUID id);

    /** The offer of a case that stands. */
    Optional<CaseTransfer> standing(UUID caseId);

    /** The same, held until the end of the transaction: who ends it first has ended it. */
    Optional<CaseTransfer> standingToChange(UUID caseId);

    /** The borough that offered it takes it back. */
    void revoke(UUID caseId, CaseTransfer.Answer why);

    /**
     * Holds an offer that the actor's borough answers, until the end of the transaction.
     *
     * @return false when it does not stand any more
     */
    boolean holdToAnswer(UUID id);

    /** The actor's borough, which holds the offer, takes the case over with all that hangs on it. */
    void takeOver(UUID id, byte[] words, Instant at);

    /** The actor's borough, which holds the offer, refuses it. */
    void sendBack(UUID id, byte[] words, Instant at);

    /** What hangs on a case of the actor's borough. */
    Parts partsOf(UUID caseId);

    /** Newest offer first, up to {@code rows}. */
    List<CaseTransfer> newest(
            Side side, String borough, @Nullable TransferStatus status, Optional<Cursor> after, int rows);

    /** From where a borough looks at a transfer. */
    enum Side {
        TO_US,
        FROM_US
    }
}
