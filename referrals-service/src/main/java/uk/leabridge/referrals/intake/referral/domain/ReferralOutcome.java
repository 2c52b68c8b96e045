package uk.leabridge.referrals.intake.referral.domain;

import java.util.List;
import java.util.Set;

/** What comes of an attempt to change a referral. */
public sealed interface ReferralOutcome {
    /** Done; the steps belong into the chronology. */
    record Changed(Referral referral, List<ReferralStep> steps) implements ReferralOutcome {}

    /** Why not: the referral stays as it was. */
    sealed interface Refusal extends ReferralOutcome {}

    /** The status does not allow it; these may follow. */
    record NotAllowed(ReferralStatus from, Set<ReferralStatus> allowed) implements Refusal {
        static NotAllowed of(ReferralStatus from) {
            return new NotAllowed(from, ReferralTransitions.after(from));
        }
    }

    /** Who asks has closed these of the probable same person: somebody else has to decide on this one. */
    record OtherPersonNeeded(List<String> closed) implements Refusal {
        public OtherPersonNeeded {
            closed = List.copyOf(closed);
        }
    }

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements Refusal {}

    /** SIGNPOSTED without a signpost. */
    record SignpostMissing() implements Refusal {}

    /** A case may not be opened before the police's gateway check is CLEAR. */
    record GatewayCheckNotClear() implements Refusal {}

    /** The gateway check that is open was answered already: ask for it again when there is new information. */
    record GatewayCheckAnswered(GatewayCheckResult result) implements Refusal {}

    /** A gateway check is open already, so there is nothing to ask for. */
    record GatewayCheckOpen() implements Refusal {}

    /** The note on a gateway check is shorter than the borough asks for, in characters. */
    record NoteTooShort(int minimum) implements Refusal {}

    /** The date of birth is not known: the officer chooses the kind of panel, with a reason. */
    record PanelKindUnknown() implements Refusal {}

    /** The date of birth is known and says another kind of panel than the officer. */
    record PanelKindKnown(PanelKind kind) implements Refusal {}

    /** The reason for the kind of panel is shorter than the borough asks for, in characters. */
    record PanelKindReasonTooShort(int minimum) implements Refusal {}
}
