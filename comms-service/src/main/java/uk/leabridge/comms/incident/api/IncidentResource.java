package uk.leabridge.comms.incident.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.incident.application.AddTimelineEntry;
import uk.leabridge.comms.incident.application.IncidentQueries;
import uk.leabridge.comms.incident.application.MoveIncident;
import uk.leabridge.comms.incident.application.OpenIncident;
import uk.leabridge.comms.incident.domain.IncidentAction;
import uk.leabridge.comms.incident.domain.IncidentStatus;
import uk.leabridge.comms.request.CommsProblem;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.Problem;

/** Incidents of the own borough. */
@Path("/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
@RunOnVirtualThread
public class IncidentResource {
    private final OpenIncident openIncident;
    private final MoveIncident moveIncident;
    private final AddTimelineEntry addTimelineEntry;
    private final IncidentQueries queries;
    private final CurrentActor actor;

    public IncidentResource(
            OpenIncident openIncident,
            MoveIncident moveIncident,
            AddTimelineEntry addTimelineEntry,
            IncidentQueries queries,
            CurrentActor actor) {
        this.openIncident = openIncident;
        this.moveIncident = moveIncident;
        this.addTimelineEntry = addTimelineEntry;
        this.queries = queries;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Roles.COMMS_OFFICER)
    @Operation(operationId = "openIncident", summary = "Open an incident, or an exercise")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OpenIncident.Opened.class)))
    public Response open(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull OpenIncidentRequest request) {
        var command = new OpenIncident.Command(request.report(), IdempotencyKey.of(key, request));
        return Answers.creation(openIncident.handle(command, actor.get()), opened -> "/v1/incidents/" + opened.id());
    }

    @GET
    @RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
    @Operation(operationId = "listIncidents", summary = "List your borough's incidents, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentPageView.class)))
    public Response list(
            @QueryParam("status") @Nullable IncidentStatus status,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        var found = queries.page(actor.get(), Optional.ofNullable(status), page.cursor(), page.limit());
        return PageView.respond(found, address);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
    @Operation(operationId = "getIncident", summary = "Read an incident, with its ETag")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = IncidentQueries.View.class)))
    public Response get(@PathParam("id") UUID id) {
        return queries.find(id, actor.get())
                .map(found ->
                        Response.ok(found).tag(EntityTags.of(found.version())).build())
                .orElseGet(Answers::notFound);
    }

    @POST
    @Path("{id}/monitoring")
    @RolesAllowed(Roles.COMMS_OFFICER)
    @Operation(operationId = "monitorIncident", summary = "Move an incident to monitoring")
    @APIResponse(responseCode = "204", description = "Moved; the ETag is the new version")
    public Response monitor(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @Valid @NotNull NoteRequest note) {
        return move(id, version, IncidentAction.MONITOR, note);
    }

    @POST
    @Path("{id}/closure")
    @RolesAllowed(Roles.COMMS_OFFICER)
    @Operation(operationId = "closeIncident", summary = "Close an incident that is being monitored")
    @APIResponse(responseCode = "204", description = "Moved; the ETag is the new version")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @Valid @NotNull NoteRequest note) {
        return move(id, version, IncidentAction.CLOSE, note);
    }

    @POST
    @Path("{id}/timeline")
    @RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
    @Operation(operationId = "addIncidentNote", summary = "Add a note to an incident's timeline")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = AddTimelineEntry.Added.class)))
    public Response note(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull NoteRequest note) {
        var command = new AddTimelineEntry.Command(id, note.text(), IdempotencyKey.of(key, note));
        return addTimelineEntry
                .handle(command, actor.get())
                .map(made -> Answers.creation(made, added -> "/v1/incidents/" + id + "/timeline"))
                .orElseGet(Answers::notFound);
    }

    @GET
    @Path("{id}/timeline")
    @RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
    @Operation(operationId = "listIncidentTimeline", summary = "List an incident's timeline, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TimelinePageView.class)))
    public Response timeline(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return queries.timeline(id, actor.get(), page.cursor(), page.limit())
                .map(found -> PageView.respond(found, address))
                .orElseGet(Answers::notFound);
    }

    private Response move(UUID id, @Nullable String version, IncidentAction action, NoteRequest note) {
        var command = new MoveIncident.Command(id, EntityTags.expected(version), action, note.text());
        return switch (moveIncident.handle(command, actor.get())) {
            case MoveIncident.Outcome.Moved(long now) ->
                Response.noContent().tag(EntityTags.of(now)).build();
            case MoveIncident.Outcome.Missing _ -> Answers.notFound();
            case MoveIncident.Outcome.Stale _ -> EntityTags.stale().response();
            case MoveIncident.Outcome.Refused(var why) ->
                Problem.of(CommsProblem.INCIDENT_STATE, "The incident’s status is " + why.status() + ".")
                        .with("from", why.status())
                        .with("allowed", why.allowed())
                        .response();
        };
    }
}
