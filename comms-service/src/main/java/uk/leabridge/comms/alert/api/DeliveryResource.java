package uk.leabridge.comms.alert.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.comms.alert.application.DeliveryQueries;
import uk.leabridge.comms.alert.application.SendAgain;
import uk.leabridge.comms.request.CommsProblem;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;

/** Who was told what, and when. */
@Path("/v1/alerts/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
@RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
@Blocking
public class DeliveryResource {
    private final DeliveryQueries queries;
    private final SendAgain sendAgain;
    private final CurrentActor actor;

    public DeliveryResource(DeliveryQueries queries, SendAgain sendAgain, CurrentActor actor) {
        this.queries = queries;
        this.sendAgain = sendAgain;
        this.actor = actor;
    }

    @GET
    @Operation(
            operationId = "listDeliveries",
            summary = "List deliveries, one for each recipient and message, oldest first")
    public RestResponse<PageView<DeliveryQueries.View>> list(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(Answers.found(queries.page(id, actor.get(), page.cursor(), page.limit())), address);
    }

    @POST
    @Path("{delivery}/resending")
    @Operation(
            operationId = "sendAgain",
            summary = "Send a message again, even if it may have arrived, or after it failed permanently")
    @APIResponse(responseCode = "204", description = "Queued")
    public void again(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        var outcome = Answers.tried(sendAgain.handle(new SendAgain.Command(id, delivery), actor.get()));
        if (outcome instanceof SendAgain.Outcome.Refused(var status)) {
            throw new ProblemException(
                    Problem.of(CommsProblem.DELIVERY_STATE, "The delivery’s status is " + status + ".")
                            .with("from", status));
        }
    }
}
