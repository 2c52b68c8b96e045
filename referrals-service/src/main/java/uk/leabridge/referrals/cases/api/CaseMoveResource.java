package uk.leabridge.referrals.cases.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.cases.application.CaseQueries;
import uk.leabridge.referrals.cases.application.MoveCase;
import uk.leabridge.referrals.cases.application.RequestedMove;
import uk.leabridge.referrals.cases.domain.CaseAction;

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
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response consent(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ConsentRequest request) {
        return make(id, ifMatch, request.move());
    }

    @POST
    @Path("other-safeguarding")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Record the other safeguarding measures after consent was refused or withdrawn")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response otherSafeguarding(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull OtherSafeguardingRequest request) {
        return make(id, ifMatch, request.move());
    }

    @POST
    @Path("support")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Start support, once consent has been given")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response support(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return make(id, ifMatch, RequestedMove.of(CaseAction.START_SUPPORT, request.words()));
    }

    @POST
    @Path("hold")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Put a case on hold")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response hold(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return make(id, ifMatch, RequestedMove.of(CaseAction.HOLD, request.words()));
    }

    @POST
    @Path("resumption")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Resume a case that was put on hold")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response resume(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return make(id, ifMatch, RequestedMove.of(CaseAction.RESUME, request.words()));
    }

    @POST
    @Path("police-lead")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Hand a case over to the police")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response leadByPolice(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return make(id, ifMatch, RequestedMove.of(CaseAction.LEAD_BY_POLICE, request.words()));
    }

    @POST
    @Path("hand-back")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Take a case back from the police; it returns to its first stage")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response handBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return make(id, ifMatch, RequestedMove.of(CaseAction.HAND_BACK, request.words()));
    }

    @POST
    @Path("exit-proposal")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Propose an exit from support")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response proposeExit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return make(id, ifMatch, RequestedMove.of(CaseAction.PROPOSE_EXIT, request.words()));
    }

    @POST
    @Path("exit-refusal")
    @RolesAllowed(Roles.PANEL_CHAIR)
    @Operation(summary = "Decline the exit; support continues")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response declineExit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return make(id, ifMatch, RequestedMove.of(CaseAction.DECLINE_EXIT, request.words()));
    }

    @POST
    @Path("exit")
    @RolesAllowed(Roles.PANEL_CHAIR)
    @Operation(summary = "Agree the exit; support ends")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response agreeExit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return make(id, ifMatch, RequestedMove.of(CaseAction.AGREE_EXIT, request.words()));
    }

    @POST
    @Path("closure")
    @RolesAllowed(Roles.PANEL_CHAIR)
    @Operation(summary = "Close a case")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return make(id, ifMatch, RequestedMove.of(CaseAction.CLOSE, request.words()));
    }

    /** After a change the client reads again; the answer holds the new status and version. */
    private Response make(UUID id, @Nullable String ifMatch, RequestedMove asked) {
        var who = actor.get();
        var command = new MoveCase.Command(id, EntityTags.expected(ifMatch), asked);
        return CaseProblems.answer(
                move.handle(command, who), moved -> Response.ok(CaseView.of(moved, CaseQueries.allowed(moved, who)))
                        .tag(EntityTags.of(moved.version()))
                        .build());
    }
}
