package uk.leabridge.referrals.referral.domain;

import java.util.List;
import java.util.Set;

/** What comes of a screening. Every refusal leaves the referral as it was. */
public sealed interface ScreeningOutcome {
    /** Done; the steps belong into the chronology. */
    record Screened(Referral referral, List<ReferralStep> steps) implements ScreeningOutcome {}

    /** Who asks has closed these of the probable same person: somebody else has to look at this one. */
    record OtherPersonNeeded(List<String> closed) implements ScreeningOutcome {
        public OtherPersonNeeded {
            closed = List.copyOf(closed);
        }
    }

    /** The status does not allow it; these may follow. */
    record NotAllowed(ReferralStatus from, Set<ReferralStatus> allowed) implements ScreeningOutcome {
        static NotAllowed of(ReferralStatus from) {
            return new NotAllowed(from, ReferralTransitions.after(from));
        }
    }

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements ScreeningOutcome {}

    /** SIGNPOSTED without a signpost. */
    record SignpostMissing() implements ScreeningOutcome {}

    /** A case may not be opened before the police's gateway check is CLEAR. */
    record GatewayCheckNotClear() implements ScreeningOutcome {}

    /** The date of birth is not known: the officer chooses the kind of panel, with a reason. */
    record PanelKindUnknown() implements ScreeningOutcome {}

    /** The date of birth is known and says another kind of panel than the officer. */
    record PanelKindKnown(PanelKind kind) implements ScreeningOutcome {}

    /** The reason for the kind of panel is shorter than the borough asks for, in characters. */
    record PanelKindReasonTooShort(int minimum) implements ScreeningOutcome {}
}
