package uk.leabridge.referrals.panel.api;

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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.panel.application.ListCase;
import uk.leabridge.referrals.panel.application.Made;
import uk.leabridge.referrals.panel.application.MeetingQueries;
import uk.leabridge.referrals.panel.application.RecordAttendance;
import uk.leabridge.referrals.panel.application.RecordDecision;
import uk.leabridge.referrals.panel.application.UnlistCase;

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
    @APIResponseSchema(value = MeetingView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        return queries.open(id, actor.get())
                .map(opened -> Response.ok(MeetingView.of(opened))
                        .tag(EntityTags.of(opened.meeting().version()))
                        .build())
                .orElseGet(Answers::notFound);
    }

    @POST
    @Path("agenda")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Add a case to the agenda")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response list(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull AgendaRequest request) {
        var command = new ListCase.Command(IdempotencyKey.of(key, request), id, request.caseId(), request.words());
        return Answers.creation(list.handle(command, actor.get()), _ -> "/v1/meetings/" + id, PanelProblems::problem);
    }

    @POST
    @Path("agenda/{item}/removal")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Remove a case from the agenda before a decision is recorded")
    @APIResponseSchema(value = MeetingVersionView.class, responseCode = "200")
    public Response unlist(
            @PathParam("id") UUID id,
            @PathParam("item") UUID item,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RemovalRequest request) {
        var command = new UnlistCase.Command(id, EntityTags.expected(ifMatch), item, request.words());
        return PanelProblems.answer(unlist.handle(command, actor.get()));
    }

    @PUT
    @Path("attendance")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Record which agencies attended")
    @APIResponseSchema(value = MeetingVersionView.class, responseCode = "200")
    public Response attend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AttendanceRequest request) {
        var command = new RecordAttendance.Command(id, EntityTags.expected(ifMatch), request.byAgency());
        return PanelProblems.answer(attend.handle(command, actor.get()));
    }

    @GET
    @Path("decisions")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    @Operation(summary = "Read the decisions with reasons and dissent; access is audited")
    @APIResponseSchema(value = DecisionPage.class, responseCode = "200")
    public Response decisions(@PathParam("id") UUID id) {
        return queries.decisions(id, actor.get())
                .map(decided -> {
                    List<DecisionView> items =
                            decided.stream().map(DecisionView::of).toList();
                    return Response.ok(new PageView<>(items)).build();
                })
                .orElseGet(Answers::notFound);
    }

    @POST
    @Path("decisions")
    @RolesAllowed(Roles.PANEL_CHAIR)
    @Operation(summary = "Record the decision on an agenda item; a quorum and a reason are required")
    @APIResponseSchema(value = MeetingVersionView.class, responseCode = "200")
    public Response decide(
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
        return PanelProblems.answer(decide.handle(command, actor.get()));
    }

    /** The shape of the decisions in the API's document. */
    private record DecisionPage(List<DecisionView> items) {}
}
