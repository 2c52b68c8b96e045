package uk.leabridge.referrals.document.application;

import java.util.Set;
import java.util.UUID;
import uk.leabridge.referrals.cases.domain.CaseStatus;

/** What came of something about a document. Every refusal leaves the case as it was. */
public sealed interface DocumentResult {
    /** Removed; its version now. */
    record Removed(UUID document, long version) implements DocumentResult {}

    /** It is not there for the actor. */
    record NotFound() implements DocumentResult {}

    /** It has changed since: read it again. */
    record Stale() implements DocumentResult {}

    /** The case has ended. */
    record NotNow(CaseStatus status) implements DocumentResult {}

    /** It was removed before. */
    record RemovedBefore() implements DocumentResult {}

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements DocumentResult {}

    /** More bytes than are taken, or none. */
    record WrongSize(int maximum) implements DocumentResult {}

    /** Nothing of this kind is taken. */
    record WrongType(String found, Set<String> allowed) implements DocumentResult {}

    /** The virus scanner found something. */
    record Infected() implements DocumentResult {}

    /** The virus scanner does not answer. */
    record ScannerAway() implements DocumentResult {}

    /** What the caller learns of a new document. */
    record Made(UUID id) {}
}
