package uk.leabridge.referrals.casework.document.application;

import java.util.Set;
import java.util.UUID;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;

/** What came of something about a document. */
public sealed interface DocumentOutcome {
    /** Removed; its version now. */
    record Removed(UUID document, long version) implements DocumentOutcome {}

    /** Why not: the case stays as it was. */
    sealed interface Refusal extends DocumentOutcome {}

    /** The case has ended. */
    record NotNow(CaseStatus status) implements Refusal {}

    /** It was removed before. */
    record RemovedBefore() implements Refusal {}

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements Refusal {}

    /** More bytes than are taken, or none. */
    record WrongSize(int maximum) implements Refusal {}

    /** Nothing of this kind is taken. */
    record WrongType(String found, Set<String> allowed) implements Refusal {}

    /** The virus scanner found something. */
    record Infected() implements Refusal {}

    /** The virus scanner does not answer. */
    record ScannerAway() implements Refusal {}
}
