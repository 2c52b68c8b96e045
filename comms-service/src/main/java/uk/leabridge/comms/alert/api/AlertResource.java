package uk.leabridge.comms.alert.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import uk.leabridge.comms.alert.application.AlertQueries;
import uk.leabridge.comms.alert.application.AlertSummary;
import uk.leabridge.comms.alert.application.AlertView;
import uk.leabridge.comms.alert.application.DraftAlert;
import uk.leabridge.comms.alert.application.EditAlert;
import uk.leabridge.comms.alert.domain.AlertStatus;
import uk.leabridge.comms.request.CommsProblem;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.Problem;

/** Writing and reading alerts of the own borough. */
@Path("/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
@Blocking
public class AlertResource {
    private final DraftAlert draftAlert;
    private final EditAlert editAlert;
    private final AlertQueries queries;
    private final CurrentActor actor;

    public AlertResource(DraftAlert draftAlert, EditAlert editAlert, AlertQueries queries, CurrentActor actor) {
        this.draftAlert = draftAlert;
        this.editAlert = editAlert;
        this.queries = queries;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Roles.COMMS_OFFICER)
    @Operation(operationId = "draftAlert", summary = "Draft an alert about an incident; nothing is sent yet")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public RestResponse<Made> draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull DraftAlertRequest request) {
        var command = new DraftAlert.Command(
                request.incidentId(), request.content(), request.people(), IdempotencyKey.of(key, request));
        return Answers.made(
                draftAlert.handle(command, actor.get()),
                drafted -> "/v1/alerts/" + drafted.id(),
                refusal -> Problem.of(
                        switch (refusal) {
                            case INCIDENT_UNKNOWN -> CommsProblem.INCIDENT_UNKNOWN;
                            case INCIDENT_CLOSED -> CommsProblem.INCIDENT_CLOSED;
                            case CONTACT_UNKNOWN -> CommsProblem.CONTACT_UNKNOWN;
                            case EXERCISE_NOT_PUBLIC -> CommsProblem.EXERCISE_NOT_PUBLIC;
                        },
                        null));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.COMMS_OFFICER)
    @Operation(
            operationId = "editAlert",
            summary = "Change a draft or returned alert; you cannot approve an alert that you changed")
    @APIResponse(responseCode = "204", description = "Changed; the ETag is the new version")
    public RestResponse<Void> edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @Valid @NotNull AlertRequest request) {
        var command = new EditAlert.Command(id, EntityTags.expected(version), request.content(), request.people());
        return AlertAnswers.of(editAlert.handle(command, actor.get()));
    }

    @GET
    @RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
    @Operation(operationId = "listAlerts", summary = "List your borough's alerts, newest first")
    public RestResponse<PageView<AlertSummary>> list(
            @QueryParam("incident") @Nullable UUID incident,
            @QueryParam("status") @Nullable AlertStatus status,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        var found = queries.page(
                actor.get(), Optional.ofNullable(incident), Optional.ofNullable(status), page.cursor(), page.limit());
        return PageView.of(found, address);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
    @Operation(
            operationId = "getAlert",
            summary = "Read an alert: its ETag, the actions available to you and the exact text to be sent")
    public RestResponse<AlertView> get(@PathParam("id") UUID id) {
        var found = Answers.found(queries.find(id, actor.get()));
        return Answers.versioned(found, found.version());
    }

    @GET
    @Path("{id}/audience")
    @RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
    @Operation(
            operationId = "getAlertAudience",
            summary = "List the recipients of an alert, with their number; access is audited")
    public AlertQueries.Audience audience(@PathParam("id") UUID id) {
        return Answers.found(queries.audience(id, actor.get()));
    }
}
