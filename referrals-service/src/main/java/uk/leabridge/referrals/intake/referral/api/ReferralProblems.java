package uk.leabridge.referrals.intake.referral.api;

import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.intake.referral.domain.ReferralOutcome;
import uk.leabridge.referrals.reason.api.ReasonTooShort;

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

    static Problem of(ReferralOutcome.Refusal refusal) {
        return switch (refusal) {
            case ReferralOutcome.NotAllowed(var from, var allowed) ->
                Problem.of(TRANSITION_NOT_ALLOWED, "Choose one of the statuses listed in allowed.")
                        .with("from", from)
                        .with("allowed", allowed);
            case ReferralOutcome.OtherPersonNeeded(var closed) ->
                Problem.of(
                                OTHER_PERSON_NEEDED,
                                "You closed an earlier referral that is probably about the same person. Ask another officer to review and close this one, or choose a decision that does not close it.")
                        .with("closedByYou", closed);
            case ReferralOutcome.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
            case ReferralOutcome.SignpostMissing _ -> Problem.of(SIGNPOST_MISSING, "Select at least one signpost.");
            case ReferralOutcome.GatewayCheckNotClear _ ->
                Problem.of(GATEWAY_CHECK_NOT_CLEAR, "Record that the police check is clear before you open a case.");
            case ReferralOutcome.GatewayCheckAnswered _ ->
                Problem.of(
                        GATEWAY_CHECK_ANSWERED,
                        "Request a new check with the new information before you record another response.");
            case ReferralOutcome.GatewayCheckOpen _ ->
                Problem.of(GATEWAY_CHECK_OPEN, "Record the police response to the open check first.");
            case ReferralOutcome.NoteTooShort(var minimum) -> ReasonTooShort.at("note", minimum);
            case ReferralOutcome.PanelKindUnknown _ ->
                Problem.of(
                                PANEL_KIND_UNKNOWN,
                                "Choose SIP for a person under 18 or SAP for an adult, and give the reason in panelKindReason.")
                        .at("panelKind", "required");
            case ReferralOutcome.PanelKindKnown(var kind) ->
                Problem.of(PANEL_KIND_KNOWN, "Do not send panelKind. The date of birth decides the type of panel.")
                        .with("panelKind", kind);
            case ReferralOutcome.PanelKindReasonTooShort(var minimum) -> ReasonTooShort.at("panelKindReason", minimum);
        };
    }
}
