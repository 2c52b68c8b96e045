package uk.leabridge.referrals.casework.panel.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.casework.panel.application.ListCase;
import uk.leabridge.referrals.casework.panel.application.MeetingQueries;
import uk.leabridge.referrals.casework.panel.application.RecordAttendance;
import uk.leabridge.referrals.casework.panel.application.RecordDecision;
import uk.leabridge.referrals.casework.panel.application.UnlistCase;

/** A meeting: its agenda, who was there, what was decided. */
@Path("/v1/meetings/{id}")
@Tag(name = "Panels")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class MeetingResource {
    private final ListCase list;
    private final UnlistCase unlist;
    private final RecordAttendance attend;
    private final RecordDecision decide;
    private final MeetingQueries queries;
    private final CurrentActor actor;

    MeetingResource(
            ListCase list,
            UnlistCase unlist,
            RecordAttendance attend,
            RecordDecision decide,
            MeetingQueries queries,
            CurrentActor actor) {
        this.list = list;
        this.unlist = unlist;
        this.attend = attend;
        this.decide = decide;
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    @Operation(summary = "Read a meeting, its agenda and its attendance; access is audited")
    public RestResponse<MeetingView> read(@PathParam("id") UUID id) {
        var opened = Answers.found(queries.open(id, actor.get()));
        return Answers.versioned(MeetingView.of(opened), opened.meeting().version());
    }

    @POST
    @Path("agenda")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Add a case to the agenda")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public RestResponse<Made> list(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull AgendaRequest request) {
        var command = new ListCase.Command(IdempotencyKey.of(key, request), id, request.caseId(), request.words());
        return Answers.made(list.handle(command, actor.get()), _ -> "/v1/meetings/" + id, PanelProblems::of);
    }

    @POST
    @Path("agenda/{item}/removal")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Remove a case from the agenda before a decision is recorded")
    public RestResponse<MeetingVersionView> unlist(
            @PathParam("id") UUID id,
            @PathParam("item") UUID item,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RemovalRequest request) {
        var command = new UnlistCase.Command(id, EntityTags.expected(ifMatch), item, request.words());
        return PanelProblems.changed(unlist.handle(command, actor.get()));
    }

    @PUT
    @Path("attendance")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Record which agencies attended")
    public RestResponse<MeetingVersionView> attend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AttendanceRequest request) {
        var command = new RecordAttendance.Command(id, EntityTags.expected(ifMatch), request.byAgency());
        return PanelProblems.changed(attend.handle(command, actor.get()));
    }

    @GET
    @Path("decisions")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    @Operation(summary = "Read the decisions with reasons and dissent; access is audited")
    public PageView<DecisionView> decisions(@PathParam("id") UUID id) {
        var decided = Answers.found(queries.decisions(id, actor.get()));
        return new PageView<>(decided.stream().map(DecisionView::of).toList());
    }

    @POST
    @Path("decisions")
    @RolesAllowed(Roles.PANEL_CHAIR)
    @Operation(summary = "Record the decision on an agenda item; a quorum and a reason are required")
    public RestResponse<MeetingVersionView> decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest request) {
        var signposts = request.signposts();
        var command = new RecordDecision.Command(
                id,
                EntityTags.expected(ifMatch),
                request.itemId(),
                request.decision(),
                request.words(),
                request.dissent(),
                signposts == null ? Set.of() : signposts);
        return PanelProblems.changed(decide.handle(command, actor.get()));
    }
}
