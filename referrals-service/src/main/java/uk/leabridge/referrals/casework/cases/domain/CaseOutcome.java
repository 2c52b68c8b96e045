package uk.leabridge.referrals.casework.cases.domain;

import java.util.List;
import java.util.Set;

/** What comes of an action on a case. */
public sealed interface CaseOutcome {
    /** Done; the step belongs into the chronology. */
    record Moved(SafeguardingCase moved, List<CaseStep> steps) implements CaseOutcome {}

    /** Why not: the case stays as it was. */
    sealed interface Refusal extends CaseOutcome {}

    /** The status does not allow it; these actions it does. */
    record NotAllowed(CaseStatus from, Set<CaseAction> allowed) implements Refusal {}

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements Refusal {}

    /** NOT_ADOPT, or another safeguarding route, without a signpost. */
    record SignpostMissing() implements Refusal {}

    /** No support without a consent that holds today, from somebody whose consent counts: one of {@code mayConsent}. */
    record ConsentMissing(ConsentLack lack, ConsentStatus status, Set<ConsentFrom> mayConsent) implements Refusal {}

    /** Somebody else is to be asked for consent. */
    record ConsentNotTheirs(Set<ConsentFrom> mayConsent) implements Refusal {}

    /** The consent does not stand where this can be recorded. */
    record ConsentNotOpen(ConsentStatus status) implements Refusal {}

    /** After a refusal or withdrawal: first record which other route keeps the person safe. */
    record OtherSafeguardingMissing() implements Refusal {}

    /** The exit may not be proposed or agreed yet; these factors are not covered by the support plan. */
    record ExitBlocked(Set<ExitObstacle> obstacles, Set<String> uncovered) implements Refusal {}

    /** A review without an outcome that it can have; it can have these. */
    record ReviewOutcomeMissing(Set<ReviewOutcome> possible) implements Refusal {}

    /** The case is listed elsewhere. */
    record NotOnThisAgenda() implements Refusal {}
}
