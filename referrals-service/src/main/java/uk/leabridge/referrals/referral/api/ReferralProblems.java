package uk.leabridge.referrals.referral.api;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.referral.domain.PanelKind;
import uk.leabridge.referrals.referral.domain.ReferralStatus;

/** What can be wrong with a referral's request, beside its shape. */
final class ReferralProblems {
    static final ProblemType TRANSITION_NOT_ALLOWED =
            new ProblemType("transition-not-allowed", 409, "The referral's status does not allow this");
    static final ProblemType GATEWAY_CHECK_NOT_CLEAR =
            new ProblemType("gateway-check-not-clear", 409, "The police's gateway check is not clear");
    static final ProblemType GATEWAY_CHECK_ANSWERED =
            new ProblemType("gateway-check-answered", 409, "The gateway check is answered already");
    static final ProblemType GATEWAY_CHECK_OPEN =
            new ProblemType("gateway-check-open", 409, "A gateway check is open already");
    static final ProblemType SIGNPOST_MISSING =
            new ProblemType("signpost-missing", 422, "A signposted referral needs a signpost");
    static final ProblemType PANEL_KIND_UNKNOWN =
            new ProblemType("panel-kind-unknown", 422, "The date of birth is not known: choose the kind of panel");
    static final ProblemType PANEL_KIND_KNOWN =
            new ProblemType("panel-kind-known", 422, "The date of birth says another kind of panel");

    static final ProblemType OTHER_PERSON_NEEDED =
            new ProblemType("other-person-needed", 409, "Another person has to decide on this referral");

    private ReferralProblems() {}

    static Response otherPersonNeeded(List<String> closed) {
        return Problem.of(
                        OTHER_PERSON_NEEDED,
                        "You closed an earlier referral of probably the same person. Ask another officer to look at this"
                                + " one and to close it, or choose a decision that does not close it.")
                .with("closedByYou", closed)
                .response();
    }

    static Response notAllowed(ReferralStatus from, Set<ReferralStatus> allowed) {
        return Problem.of(TRANSITION_NOT_ALLOWED, "Choose one of the statuses in allowed.")
                .with("from", from)
                .with("allowed", allowed)
                .response();
    }

    static Response panelKindUnknown() {
        var choose = "Choose SIP for a person under 18 and SAP for an adult, and say why in panelKindReason.";
        return Problem.of(PANEL_KIND_UNKNOWN, choose)
                .at("panelKind", "required")
                .response();
    }

    static Response panelKindKnown(PanelKind kind) {
        return Problem.of(PANEL_KIND_KNOWN, "Leave panelKind out: the date of birth decides.")
                .with("panelKind", kind)
                .response();
    }
}
