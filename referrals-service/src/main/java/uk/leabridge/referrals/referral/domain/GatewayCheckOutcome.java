package uk.leabridge.referrals.referral.domain;

import java.util.List;
import java.util.Set;

/** What comes of recording or asking for a gateway check. Every refusal leaves the referral as it was. */
public sealed interface GatewayCheckOutcome {
    record Recorded(Referral referral, List<ReferralStep> steps) implements GatewayCheckOutcome {}

    /** The check that is open was answered already: ask for it again when there is new information. */
    record AlreadyAnswered(GatewayCheckResult result) implements GatewayCheckOutcome {}

    /** A check is open already, so there is nothing to ask for. */
    record AlreadyOpen() implements GatewayCheckOutcome {}

    /** The status does not allow it; these may follow. */
    record NotAllowed(ReferralStatus from, Set<ReferralStatus> allowed) implements GatewayCheckOutcome {
        static NotAllowed of(ReferralStatus from) {
            return new NotAllowed(from, ReferralTransitions.after(from));
        }
    }

    /** The note is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements GatewayCheckOutcome {}
}
