package uk.leabridge.referrals.casework.panel.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.referrals.casework.panel.application.CreatePanel;
import uk.leabridge.referrals.casework.panel.application.MakeUpPanel;
import uk.leabridge.referrals.casework.panel.application.PanelQueries;
import uk.leabridge.referrals.casework.panel.application.SeatMember;
import uk.leabridge.referrals.casework.panel.application.UnseatMember;
import uk.leabridge.referrals.casework.panel.domain.PanelOutcome;

/** The borough's panels: how they are made up, and who sits on them. */
@Path("/v1/panels")
@Tag(name = "Panels")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class PanelResource {
    private final CreatePanel create;
    private final MakeUpPanel makeUp;
    private final SeatMember seat;
    private final UnseatMember unseat;
    private final PanelQueries queries;
    private final CurrentActor actor;

    PanelResource(
            CreatePanel create,
            MakeUpPanel makeUp,
            SeatMember seat,
            UnseatMember unseat,
            PanelQueries queries,
            CurrentActor actor) {
        this.create = create;
        this.makeUp = makeUp;
        this.seat = seat;
        this.unseat = unseat;
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER, Roles.BOROUGH_ADMIN})
    @Operation(summary = "List the borough's panels, newest first; members see only their own panels")
    public RestResponse<PageView<PanelView>> list(@BeanParam @Valid PageRequest page, @Context UriInfo address) {
        var found = queries.list(page.cursor(), page.limit(), actor.get());
        return PageView.of(found.map(PanelView::of), address);
    }

    @POST
    @RolesAllowed(Roles.BOROUGH_ADMIN)
    @Operation(summary = "Set up a panel")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public RestResponse<Made> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewPanelRequest request) {
        var command = new CreatePanel.Command(
                IdempotencyKey.of(key, request), request.kind(), request.terms().terms());
        return Answers.made(create.handle(command, actor.get()), made -> "/v1/panels/" + made.id(), PanelProblems::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER, Roles.BOROUGH_ADMIN})
    @Operation(summary = "Read a panel's terms")
    public RestResponse<PanelView> read(@PathParam("id") UUID id) {
        var panel = Answers.found(queries.read(id, actor.get()));
        return Answers.versioned(PanelView.of(panel), panel.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.BOROUGH_ADMIN)
    @Operation(summary = "Change a panel's agencies and quorum for future decisions")
    public RestResponse<PanelView> makeUp(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PanelTermsRequest request) {
        var command = new MakeUpPanel.Command(id, EntityTags.expected(ifMatch), request.terms());
        return switch (Answers.tried(makeUp.handle(command, actor.get()))) {
            case PanelOutcome.Changed(var panel) ->
                Answers.versioned(PanelView.of(PanelQueries.composition(panel)), panel.version());
            case PanelOutcome.Refusal refusal -> throw new ProblemException(PanelProblems.of(refusal));
        };
    }

    @GET
    @Path("{id}/members")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.BOROUGH_ADMIN})
    @Operation(summary = "List the members of a panel, latest first; access is audited")
    public RestResponse<PageView<PanelQueries.Sitting>> members(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(Answers.found(queries.members(id, page.cursor(), page.limit(), actor.get())), address);
    }

    @POST
    @Path("{id}/members")
    @RolesAllowed({Roles.PANEL_CHAIR, Roles.BOROUGH_ADMIN})
    @Operation(summary = "Add a member to a panel for an agency")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public RestResponse<Made> seat(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull MemberRequest request) {
        var command = new SeatMember.Command(IdempotencyKey.of(key, request), id, request.seat());
        return Answers.made(seat.handle(command, actor.get()), _ -> "/v1/panels/" + id + "/members", PanelProblems::of);
    }

    @DELETE
    @Path("{id}/members/{member}")
    @RolesAllowed({Roles.PANEL_CHAIR, Roles.BOROUGH_ADMIN})
    @Operation(summary = "Remove a member from a panel; they lose access to the panel")
    @APIResponse(responseCode = "204", description = "The member has been removed")
    public void unseat(@PathParam("id") UUID id, @PathParam("member") UUID member) {
        Answers.tried(unseat.handle(new UnseatMember.Command(id, member), actor.get()));
    }
}
