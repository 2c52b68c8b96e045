package uk.leabridge.comms.alert.api;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.alert.application.CancelAlert;
import uk.leabridge.comms.alert.application.DecideAlert;
import uk.leabridge.comms.alert.application.IssueAlert;
import uk.leabridge.comms.alert.application.SubmitAlert;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;

/** The steps of an alert, each on the version that the caller read. */
@Path("/v1/alerts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
@APIResponse(responseCode = "204", description = "Done; the ETag is the new version")
@Blocking
public class AlertStepResource {
    private final SubmitAlert submitAlert;
    private final DecideAlert decideAlert;
    private final IssueAlert issueAlert;
    private final CancelAlert cancelAlert;
    private final CurrentActor actor;

    public AlertStepResource(
            SubmitAlert submitAlert,
            DecideAlert decideAlert,
            IssueAlert issueAlert,
            CancelAlert cancelAlert,
            CurrentActor actor) {
        this.submitAlert = submitAlert;
        this.decideAlert = decideAlert;
        this.issueAlert = issueAlert;
        this.cancelAlert = cancelAlert;
        this.actor = actor;
    }

    @POST
    @Path("submission")
    @RolesAllowed(Roles.COMMS_OFFICER)
    @Operation(
            operationId = "submitAlert",
            summary = "Submit an alert for approval; its text and recipients can no longer be changed")
    public RestResponse<Void> submit(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String version) {
        var command = new SubmitAlert.Command(id, EntityTags.expected(version));
        return AlertAnswers.of(submitAlert.handle(command, actor.get()));
    }

    @POST
    @Path("approval")
    @RolesAllowed(Roles.COMMS_APPROVER)
    @Operation(
            operationId = "decideAlert",
            summary =
                    "Approve, return or reject the version that you read; you cannot decide on an alert that you wrote or edited")
    public RestResponse<Void> decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @Valid @NotNull DecisionRequest request) {
        var command = new DecideAlert.Command(id, EntityTags.expected(version), request.decision(), request.reason());
        return AlertAnswers.of(decideAlert.handle(command, actor.get()));
    }

    @POST
    @Path("issue")
    @RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
    @Operation(operationId = "issueAlert", summary = "Send an approved alert once to the recipients that were approved")
    public RestResponse<Void> issue(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String version) {
        var command = new IssueAlert.Command(id, EntityTags.expected(version));
        return AlertAnswers.of(issueAlert.handle(command, actor.get()));
    }

    @POST
    @Path("cancellation")
    @RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
    @Operation(
            operationId = "cancelAlert",
            summary =
                    "Cancel an alert; recipients who may have received it get a standard cancellation message. No new alert is sent.")
    public RestResponse<Void> cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @Valid @NotNull CancelRequest request) {
        var command = new CancelAlert.Command(id, EntityTags.expected(version), request.reason());
        return AlertAnswers.of(cancelAlert.handle(command, actor.get()));
    }
}
