package uk.leabridge.referrals.casework.cases.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.casework.cases.application.MoveCase;
import uk.leabridge.referrals.casework.cases.application.RequestedMove;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;

/** What is done with a case, each with its reason and legal basis. What a panel does stands at its meeting. */
@Path("/v1/cases/{id}")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CaseMoveResource {
    private final MoveCase move;
    private final CurrentActor actor;

    CaseMoveResource(MoveCase move, CurrentActor actor) {
        this.move = move;
        this.actor = actor;
    }

    @POST
    @Path("consent")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Record that consent to support was sought, given, refused or withdrawn")
    public RestResponse<CaseView> consent(@BeanParam CaseVersion of, @Valid @NotNull ConsentRequest request) {
        return make(of, request.move());
    }

    @POST
    @Path("other-safeguarding")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Record the other safeguarding measures after consent was refused or withdrawn")
    public RestResponse<CaseView> otherSafeguarding(
            @BeanParam CaseVersion of, @Valid @NotNull OtherSafeguardingRequest request) {
        return make(of, request.move());
    }

    @POST
    @Path("support")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Start support, once consent has been given")
    public RestResponse<CaseView> support(@BeanParam CaseVersion of, @Valid @NotNull ReasonRequest request) {
        return make(of, request.move(CaseAction.START_SUPPORT));
    }

    @POST
    @Path("hold")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Put a case on hold")
    public RestResponse<CaseView> hold(@BeanParam CaseVersion of, @Valid @NotNull ReasonRequest request) {
        return make(of, request.move(CaseAction.HOLD));
    }

    @POST
    @Path("resumption")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Resume a case that was put on hold")
    public RestResponse<CaseView> resume(@BeanParam CaseVersion of, @Valid @NotNull ReasonRequest request) {
        return make(of, request.move(CaseAction.RESUME));
    }

    @POST
    @Path("police-lead")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Hand a case over to the police")
    public RestResponse<CaseView> leadByPolice(@BeanParam CaseVersion of, @Valid @NotNull ReasonRequest request) {
        return make(of, request.move(CaseAction.LEAD_BY_POLICE));
    }

    @POST
    @Path("hand-back")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Take a case back from the police; it returns to its first stage")
    public RestResponse<CaseView> handBack(@BeanParam CaseVersion of, @Valid @NotNull ReasonRequest request) {
        return make(of, request.move(CaseAction.HAND_BACK));
    }

    @POST
    @Path("exit-proposal")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Propose an exit from support")
    public RestResponse<CaseView> proposeExit(@BeanParam CaseVersion of, @Valid @NotNull ReasonRequest request) {
        return make(of, request.move(CaseAction.PROPOSE_EXIT));
    }

    @POST
    @Path("exit-refusal")
    @RolesAllowed(Roles.PANEL_CHAIR)
    @Operation(summary = "Decline the exit; support continues")
    public RestResponse<CaseView> declineExit(@BeanParam CaseVersion of, @Valid @NotNull ReasonRequest request) {
        return make(of, request.move(CaseAction.DECLINE_EXIT));
    }

    @POST
    @Path("exit")
    @RolesAllowed(Roles.PANEL_CHAIR)
    @Operation(summary = "Agree the exit; support ends")
    public RestResponse<CaseView> agreeExit(@BeanParam CaseVersion of, @Valid @NotNull ReasonRequest request) {
        return make(of, request.move(CaseAction.AGREE_EXIT));
    }

    @POST
    @Path("closure")
    @RolesAllowed(Roles.PANEL_CHAIR)
    @Operation(summary = "Close a case")
    public RestResponse<CaseView> close(@BeanParam CaseVersion of, @Valid @NotNull ReasonRequest request) {
        return make(of, request.move(CaseAction.CLOSE));
    }

    private RestResponse<CaseView> make(CaseVersion of, RequestedMove asked) {
        var who = actor.get();
        return CaseAnswers.moved(move.handle(new MoveCase.Command(of.id(), of.expected(), asked), who), who);
    }
}
