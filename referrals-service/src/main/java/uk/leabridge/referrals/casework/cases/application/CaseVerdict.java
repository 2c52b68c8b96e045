package uk.leabridge.referrals.casework.cases.application;

import java.time.Instant;
import java.util.Set;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.casework.cases.domain.CaseOutcome;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;

/** What came of an action that another feature takes on a case. */
public sealed interface CaseVerdict {
    /** Done at this moment. */
    record Done(CaseHandovers.Card card, Instant at) implements CaseVerdict {}

    /** Why not: the case stays as it was. */
    sealed interface Refusal extends CaseVerdict {}

    /** Its status does not allow it; these actions it does. */
    record NotAllowed(CaseStatus from, Set<CaseAction> allowed) implements Refusal {}

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements Refusal {}

    /** Support would go on without a consent that holds today. */
    record ConsentMissing(MissingConsent why) implements Refusal {}

    record SignpostMissing() implements Refusal {}

    /** It is on the agenda of another meeting. */
    record HeardElsewhere() implements Refusal {}

    static CaseVerdict of(CaseOutcome outcome) {
        return switch (outcome) {
            case CaseOutcome.Moved(var moved, var steps) ->
                new Done(CaseHandovers.card(moved), steps.getFirst().at());
            case CaseOutcome.NotAllowed(var from, var allowed) -> new NotAllowed(from, allowed);
            case CaseOutcome.ReasonTooShort(var minimum) -> new ReasonTooShort(minimum);
            case CaseOutcome.ConsentMissing(var lack, var status, var mayConsent) ->
                new ConsentMissing(new MissingConsent(lack, status, mayConsent));
            case CaseOutcome.SignpostMissing _ -> new SignpostMissing();
            case CaseOutcome.NotOnThisAgenda _ -> new HeardElsewhere();
            case CaseOutcome.ConsentNotTheirs _,
                    CaseOutcome.ConsentNotOpen _,
                    CaseOutcome.OtherSafeguardingMissing _,
                    CaseOutcome.ExitBlocked _,
                    CaseOutcome.ReviewOutcomeMissing _ ->
                throw new IllegalStateException("no other feature asks for that");
        };
    }
}
