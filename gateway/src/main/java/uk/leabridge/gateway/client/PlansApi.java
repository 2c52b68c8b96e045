package uk.leabridge.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.PlansClient.ActionEndedView;
import uk.leabridge.gateway.client.PlansClient.ActionRequest;
import uk.leabridge.gateway.client.PlansClient.EndRequest;
import uk.leabridge.gateway.client.PlansClient.Plan;
import uk.leabridge.gateway.client.PlansClient.ReasonWithdrawnView;
import uk.leabridge.gateway.client.PlansClient.WhyNotRequest;

/** The support plans, as the referrals service's document describes them. */
@RegisterRestClient(configKey = "referrals")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(RequestBodies.class)
@Path("/v1/cases/{id}/support-plan")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public interface PlansApi {

    @GET
    Uni<RestResponse<Plan>> of(@PathParam("id") UUID id);

    @POST
    @Path("actions")
    Uni<RestResponse<Made>> add(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") HeaderValue key, ActionRequest action);

    @POST
    @Path("actions/{action}/completion")
    Uni<RestResponse<ActionEndedView>> complete(
            @PathParam("id") UUID id,
            @PathParam("action") UUID action,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            EndRequest end);

    @POST
    @Path("actions/{action}/cancellation")
    Uni<RestResponse<ActionEndedView>> cancel(
            @PathParam("id") UUID id,
            @PathParam("action") UUID action,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            EndRequest end);

    @POST
    @Path("reasons")
    Uni<RestResponse<Made>> whyNot(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") HeaderValue key, WhyNotRequest reason);

    @POST
    @Path("reasons/{reason}/withdrawal")
    Uni<RestResponse<ReasonWithdrawnView>> withdraw(
            @PathParam("id") UUID id,
            @PathParam("reason") UUID reason,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            EndRequest why);
}
