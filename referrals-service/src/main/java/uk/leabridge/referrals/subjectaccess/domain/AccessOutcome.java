package uk.leabridge.referrals.subjectaccess.domain;

import java.time.LocalDate;

/** What came of a step in answering a request. Every refusal leaves it as it was. */
public sealed interface AccessOutcome {
    record Changed() implements AccessOutcome {}

    /** It is answered. */
    record Closed(ClosingOutcome outcome) implements AccessOutcome {}

    /** It was extended before: once is all. */
    record ExtendedBefore() implements AccessOutcome {}

    /** An extension has to be told within the first month. */
    record TooLate(LocalDate due) implements AccessOutcome {}

    /** So many items were not decided by anybody. */
    record Undecided(int items) implements AccessOutcome {}

    /** Nobody has made the bundle of what is to be sent, or it changed since. */
    record NotBundled() implements AccessOutcome {}
}
