package uk.leabridge.referrals.casework.transfer.application;

import java.util.Set;
import java.util.UUID;
import uk.leabridge.referrals.casework.cases.application.CaseVerdict;
import uk.leabridge.referrals.casework.transfer.domain.TransferStatus;

/** What came of something about a transfer. */
public sealed interface TransferOutcome {
    /** Done: how the offer stands. */
    record Done(UUID id, TransferStatus status) implements TransferOutcome {}

    /** Why not: case and offer stay as they were. */
    sealed interface Refusal extends TransferOutcome {}

    /** No case can be offered to this borough; these it can. */
    record UnknownBorough(Set<String> possible) implements Refusal {}

    /** The offer ended so before. */
    record Ended(TransferStatus status) implements Refusal {}

    /** The case does not move. */
    record CaseRefused(CaseVerdict.Refusal why) implements Refusal {}
}
