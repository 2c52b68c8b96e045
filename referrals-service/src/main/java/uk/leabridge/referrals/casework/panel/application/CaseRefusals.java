package uk.leabridge.referrals.casework.panel.application;

import uk.leabridge.referrals.casework.cases.application.CaseVerdict;
import uk.leabridge.referrals.casework.panel.domain.MeetingOutcome;

/** What a case refuses, in the words of a meeting. */
final class CaseRefusals {
    private CaseRefusals() {}

    static MeetingOutcome.Refusal of(CaseVerdict.Refusal refusal) {
        return switch (refusal) {
            case CaseVerdict.NotAllowed(var from, var allowed) -> new MeetingOutcome.CaseNotAllowed(from, allowed);
            case CaseVerdict.ReasonTooShort(var minimum) -> new MeetingOutcome.ReasonTooShort(minimum);
            case CaseVerdict.SignpostMissing _ -> new MeetingOutcome.SignpostMissing();
            case CaseVerdict.HeardElsewhere _ -> new MeetingOutcome.HeardElsewhere();
            case CaseVerdict.ConsentMissing _ -> throw new IllegalStateException("a panel does not ask for consent");
        };
    }
}
