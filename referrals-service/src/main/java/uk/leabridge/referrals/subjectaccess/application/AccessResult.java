package uk.leabridge.referrals.subjectaccess.application;

import java.util.List;
import java.util.UUID;
import uk.leabridge.referrals.subjectaccess.domain.AccessOutcome;
import uk.leabridge.referrals.subjectaccess.domain.Exemption;

/** What came of something about a request. Every refusal leaves it as it was. */
public sealed interface AccessResult {
    /** Done: the request's version now. */
    record Done(UUID request, long version) implements AccessResult {}

    /** It is not there for the actor. */
    record NotFound() implements AccessResult {}

    /** It has changed since: read it again. */
    record Stale() implements AccessResult {}

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements AccessResult {}

    /** The borough has no such records. */
    record NoSuchRecords(List<UUID> unknown) implements AccessResult {}

    /** Nothing that is held is named so. */
    record NoSuchItem() implements AccessResult {}

    /** The exemption is not for requests of this kind. */
    record ExemptionDoesNotApply(Exemption exemption) implements AccessResult {}

    /** Passages that the item does not hold, by their places in the list, from 0. */
    record NoSuchPassages(List<Integer> places) implements AccessResult {
        public NoSuchPassages {
            places = List.copyOf(places);
        }
    }

    /** The request itself refused. */
    record Refused(AccessOutcome outcome) implements AccessResult {}

    /** What the caller learns of a new request. */
    record Made(UUID id) {}
}
