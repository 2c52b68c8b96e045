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
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
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
import uk.leabridge.platform.problem.ProblemException;

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
    @APIResponseSchema(value = OpenIncident.Opened.class, responseCode = "201")
    public RestResponse<OpenIncident.Opened> open(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull OpenIncidentRequest request) {
        var command = new OpenIncident.Command(request.report(), IdempotencyKey.of(key, request));
        return Answers.made(openIncident.handle(command, actor.get()), opened -> "/v1/incidents/" + opened.id());
    }

    @GET
    @RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
    @Operation(operationId = "listIncidents", summary = "List your borough's incidents, newest first")
    public RestResponse<PageView<IncidentQueries.View>> list(
            @QueryParam("status") @Nullable IncidentStatus status,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        var found = queries.page(actor.get(), Optional.ofNullable(status), page.cursor(), page.limit());
        return PageView.of(found, address);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
    @Operation(operationId = "getIncident", summary = "Read an incident, with its ETag")
    public RestResponse<IncidentQueries.View> get(@PathParam("id") UUID id) {
        var found = Answers.found(queries.find(id, actor.get()));
        return Answers.versioned(found, found.version());
    }

    @POST
    @Path("{id}/monitoring")
    @RolesAllowed(Roles.COMMS_OFFICER)
    @Operation(operationId = "monitorIncident", summary = "Move an incident to monitoring")
    @APIResponse(responseCode = "204", description = "Moved; the ETag is the new version")
    public RestResponse<Void> monitor(
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
    public RestResponse<Void> close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @Valid @NotNull NoteRequest note) {
        return move(id, version, IncidentAction.CLOSE, note);
    }

    @POST
    @Path("{id}/timeline")
    @RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
    @Operation(operationId = "addIncidentNote", summary = "Add a note to an incident's timeline")
    @APIResponseSchema(value = AddTimelineEntry.Added.class, responseCode = "201")
    public RestResponse<AddTimelineEntry.Added> note(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull NoteRequest note) {
        var command = new AddTimelineEntry.Command(id, note.text(), IdempotencyKey.of(key, note));
        return Answers.made(
                Answers.tried(addTimelineEntry.handle(command, actor.get())),
                added -> "/v1/incidents/" + id + "/timeline");
    }

    @GET
    @Path("{id}/timeline")
    @RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
    @Operation(operationId = "listIncidentTimeline", summary = "List an incident's timeline, newest first")
    public RestResponse<PageView<IncidentQueries.Entry>> timeline(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(Answers.found(queries.timeline(id, actor.get(), page.cursor(), page.limit())), address);
    }

    private RestResponse<Void> move(UUID id, @Nullable String version, IncidentAction action, NoteRequest note) {
        var command = new MoveIncident.Command(id, EntityTags.expected(version), action, note.text());
        return switch (Answers.tried(moveIncident.handle(command, actor.get()))) {
            case MoveIncident.Outcome.Moved(long now) -> Answers.changed(now);
            case MoveIncident.Outcome.Refused(var why) ->
                throw new ProblemException(
                        Problem.of(CommsProblem.INCIDENT_STATE, "The incident’s status is " + why.status() + ".")
                                .with("from", why.status())
                                .with("allowed", why.allowed()));
        };
    }
}
