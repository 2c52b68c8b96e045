package uk.leabridge.referrals.records.subjectaccess.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What came of a step in answering a request. */
public sealed interface AccessOutcome {
    record Changed(SubjectAccessRequest request) implements AccessOutcome {}

    /** The bundle was made: a ZIP file, and the request's version now. */
    record Bundled(byte[] zip, long version) implements AccessOutcome {}

    /** Why not: the request stays as it was. */
    sealed interface Refusal extends AccessOutcome {}

    /** It is answered. */
    record Closed(ClosingOutcome outcome) implements Refusal {}

    /** It was extended before: once is all. */
    record ExtendedBefore() implements Refusal {}

    /** An extension has to be told within the first month. */
    record TooLate(LocalDate due) implements Refusal {}

    /** So many items were not decided by anybody. */
    record Undecided(int items) implements Refusal {}

    /** Nobody has made the bundle of what is to be sent, or it changed since. */
    record NotBundled() implements Refusal {}

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements Refusal {}

    /** The borough has no such records. */
    record NoSuchRecords(List<UUID> unknown) implements Refusal {}

    /** Nothing that is held is named so. */
    record NoSuchItem() implements Refusal {}

    /** The exemption is not for requests of this kind. */
    record ExemptionDoesNotApply(Exemption exemption) implements Refusal {}

    /** Passages that the item does not hold, by their places in the list, from 0. */
    record NoSuchPassages(List<Integer> places) implements Refusal {
        public NoSuchPassages {
            places = List.copyOf(places);
        }
    }
}
