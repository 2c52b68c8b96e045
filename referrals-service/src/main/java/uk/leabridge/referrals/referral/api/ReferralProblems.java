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
            new ProblemType("transition-not-allowed", 409, "The referral’s status does not allow this");
    static final ProblemType GATEWAY_CHECK_NOT_CLEAR =
            new ProblemType("gateway-check-not-clear", 409, "The police gateway check is not clear");
    static final ProblemType GATEWAY_CHECK_ANSWERED =
            new ProblemType("gateway-check-answered", 409, "The gateway check already has a response");
    static final ProblemType GATEWAY_CHECK_OPEN =
            new ProblemType("gateway-check-open", 409, "A gateway check is already open");
    static final ProblemType SIGNPOST_MISSING =
            new ProblemType("signpost-missing", 422, "A signposted referral must have at least one signpost");
    static final ProblemType PANEL_KIND_UNKNOWN = new ProblemType(
            "panel-kind-unknown", 422, "The date of birth is not known, so the type of panel must be chosen");
    static final ProblemType PANEL_KIND_KNOWN =
            new ProblemType("panel-kind-known", 422, "The type of panel does not match the date of birth");

    static final ProblemType OTHER_PERSON_NEEDED =
            new ProblemType("other-person-needed", 409, "Someone else must decide on this referral");

    private ReferralProblems() {}

    static Response otherPersonNeeded(List<String> closed) {
        return Problem.of(
                        OTHER_PERSON_NEEDED,
                        "You closed an earlier referral that is probably about the same person. Ask another officer to review and close this one, or choose a decision that does not close it.")
                .with("closedByYou", closed)
                .response();
    }

    static Response notAllowed(ReferralStatus from, Set<ReferralStatus> allowed) {
        return Problem.of(TRANSITION_NOT_ALLOWED, "Choose one of the statuses listed in allowed.")
                .with("from", from)
                .with("allowed", allowed)
                .response();
    }

    static Response panelKindUnknown() {
        var choose = "Choose SIP for a person under 18 or SAP for an adult, and give the reason in panelKindReason.";
        return Problem.of(PANEL_KIND_UNKNOWN, choose)
                .at("panelKind", "required")
                .response();
    }

    static Response panelKindKnown(PanelKind kind) {
        return Problem.of(PANEL_KIND_KNOWN, "Do not send panelKind. The date of birth decides the type of panel.")
                .with("panelKind", kind)
                .response();
    }
}
