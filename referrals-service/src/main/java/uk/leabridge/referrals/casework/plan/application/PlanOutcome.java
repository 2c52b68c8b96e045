package uk.leabridge.referrals.casework.plan.application;

import java.util.Set;
import java.util.UUID;
import uk.leabridge.referrals.casework.cases.application.MissingConsent;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.plan.domain.ActionState;

/** What came of a change of a support plan. */
public sealed interface PlanOutcome {
    /** Done with this action or reason, and this is the case's version now. */
    record Done(UUID changed, long version) implements PlanOutcome {}

    /** Why not: the plan stays as it was. */
    sealed interface Refusal extends PlanOutcome {}

    /** No support is planned while the case stands there. */
    record NotNow(CaseStatus status) implements Refusal {}

    /** Support rests on a consent that does not hold today. */
    record ConsentMissing(MissingConsent why) implements Refusal {}

    /** Nobody was assessed yet: there is nothing to plan for. */
    record NotAssessed() implements Refusal {}

    /** Factors that the last assessment does not know; these it does. */
    record FactorUnknown(Set<String> unknown, Set<String> known) implements Refusal {}

    /** The day is gone. */
    record DueInThePast() implements Refusal {}

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements Refusal {}

    /** It ended before. */
    record AlreadyEnded(ActionState state) implements Refusal {}

    /** It was withdrawn before, or another reason stands in its place. */
    record ReasonNotStanding() implements Refusal {}
}
