package uk.leabridge.referrals.plan.application;

import java.util.Set;
import java.util.UUID;
import uk.leabridge.referrals.cases.application.MissingConsent;
import uk.leabridge.referrals.cases.domain.CaseStatus;
import uk.leabridge.referrals.plan.domain.ActionState;

/** What came of a change of a support plan. Every refusal leaves it as it was. */
public sealed interface PlanResult {
    /** Done with this action or reason, and this is the case's version now. */
    record Done(UUID changed, long version) implements PlanResult {}

    /** There is no such case or action for the actor. */
    record NotFound() implements PlanResult {}

    /** The case has changed since: read the plan again. */
    record Stale() implements PlanResult {}

    /** No support is planned while the case stands there. */
    record NotNow(CaseStatus status) implements PlanResult {}

    /** Support rests on a consent that does not hold today. */
    record ConsentMissing(MissingConsent why) implements PlanResult {}

    /** Nobody was assessed yet: there is nothing to plan for. */
    record NotAssessed() implements PlanResult {}

    /** Factors that the last assessment does not know; these it does. */
    record FactorUnknown(Set<String> unknown, Set<String> known) implements PlanResult {}

    /** The day is gone. */
    record DueInThePast() implements PlanResult {}

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements PlanResult {}

    /** It ended before. */
    record AlreadyEnded(ActionState state) implements PlanResult {}

    /** It was withdrawn before, or another reason stands in its place. */
    record ReasonNotStanding() implements PlanResult {}

    /** What the caller learns of something new in the plan. */
    record Made(UUID id) {}
}
