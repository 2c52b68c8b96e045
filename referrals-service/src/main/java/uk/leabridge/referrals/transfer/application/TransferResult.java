package uk.leabridge.referrals.transfer.application;

import java.util.Set;
import java.util.UUID;
import uk.leabridge.referrals.cases.application.CaseHandovers.Verdict;
import uk.leabridge.referrals.cases.application.MissingConsent;
import uk.leabridge.referrals.cases.domain.CaseAction;
import uk.leabridge.referrals.cases.domain.CaseStatus;
import uk.leabridge.referrals.transfer.domain.TransferStatus;

/** What came of something about a transfer. Every refusal leaves case and offer as they were. */
public sealed interface TransferResult {
    /** Done: how the offer stands. */
    record Done(UUID id, TransferStatus status) implements TransferResult {}

    /** It is not there for the actor. */
    record NotFound() implements TransferResult {}

    /** None of the actor's roles may do this. */
    record Forbidden() implements TransferResult {}

    /** It has changed since: read it again. */
    record Stale() implements TransferResult {}

    /** No case can be offered to this borough; these it can. */
    record UnknownBorough(Set<String> possible) implements TransferResult {}

    /** The offer ended so before. */
    record Ended(TransferStatus status) implements TransferResult {}

    /** The case's status does not allow it; these actions it does. */
    record NotAllowed(CaseStatus from, Set<CaseAction> allowed) implements TransferResult {}

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements TransferResult {}

    /** Support would go on without a consent that holds today. */
    record ConsentMissing(MissingConsent why) implements TransferResult {}

    /** A verdict that moved nothing. */
    static TransferResult refused(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Done _ -> throw new IllegalStateException("not a refusal");
            case Verdict.NotFound _ -> new NotFound();
            case Verdict.Forbidden _ -> new Forbidden();
            case Verdict.Stale _ -> new Stale();
            case Verdict.NotAllowed(var from, var allowed) -> new NotAllowed(from, allowed);
            case Verdict.ReasonTooShort(var minimum) -> new ReasonTooShort(minimum);
            case Verdict.ConsentMissing(var why) -> new ConsentMissing(why);
        };
    }
}
