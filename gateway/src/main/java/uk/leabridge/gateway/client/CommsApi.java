package uk.leabridge.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.CommsClient.Alert;
import uk.leabridge.gateway.client.CommsClient.AlertLine;
import uk.leabridge.gateway.client.CommsClient.AlertRequest;
import uk.leabridge.gateway.client.CommsClient.CancelRequest;
import uk.leabridge.gateway.client.CommsClient.DecisionRequest;
import uk.leabridge.gateway.client.CommsClient.Delivery;
import uk.leabridge.gateway.client.CommsClient.DraftAlertRequest;
import uk.leabridge.gateway.client.CommsClient.Entry;
import uk.leabridge.gateway.client.CommsClient.Incident;
import uk.leabridge.gateway.client.CommsClient.NoteRequest;
import uk.leabridge.gateway.client.CommsClient.OpenIncidentRequest;
import uk.leabridge.gateway.client.CommsClient.Reach;

/** The incidents and alerts, as the comms service's document describes them. */
@RegisterRestClient(configKey = "comms")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(RequestBodies.class)
@Path("/v1")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public interface CommsApi {

    @GET
    @Path("incidents")
    Uni<RestResponse<Items<Incident>>> incidents(
            @QueryParam("status") @Nullable String status, @QueryParam("after") @Nullable String after);

    @GET
    @Path("incidents/{id}")
    Uni<RestResponse<Incident>> incident(@PathParam("id") UUID id);

    @GET
    @Path("incidents/{id}/timeline")
    Uni<RestResponse<Items<Entry>>> timeline(
            @PathParam("id") UUID id, @QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

    @POST
    @Path("incidents")
    Uni<RestResponse<Made>> openIncident(@HeaderParam("Idempotency-Key") HeaderValue key, OpenIncidentRequest report);

    @POST
    @Path("incidents/{id}/monitoring")
    Uni<RestResponse<Void>> monitor(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version, NoteRequest note);

    @POST
    @Path("incidents/{id}/closure")
    Uni<RestResponse<Void>> close(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version, NoteRequest note);

    @POST
    @Path("incidents/{id}/timeline")
    Uni<RestResponse<Made>> note(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") HeaderValue key, NoteRequest note);

    @GET
    @Path("alerts")
    Uni<RestResponse<Items<AlertLine>>> alerts(
            @QueryParam("incident") @Nullable String incident,
            @QueryParam("status") @Nullable String status,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("alerts/{id}")
    Uni<RestResponse<Alert>> alert(@PathParam("id") UUID id);

    @GET
    @Path("alerts/{id}/audience")
    Uni<RestResponse<Reach>> reach(@PathParam("id") UUID id);

    @GET
    @Path("alerts/{id}/deliveries")
    Uni<RestResponse<Items<Delivery>>> deliveries(
            @PathParam("id") UUID id, @QueryParam("after") @Nullable String after);

    @POST
    @Path("alerts")
    Uni<RestResponse<Made>> draft(@HeaderParam("Idempotency-Key") HeaderValue key, DraftAlertRequest alert);

    @PUT
    @Path("alerts/{id}")
    Uni<RestResponse<Void>> edit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version, AlertRequest alert);

    @POST
    @Path("alerts/{id}/submission")
    Uni<RestResponse<Void>> submit(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version);

    @POST
    @Path("alerts/{id}/approval")
    Uni<RestResponse<Void>> decide(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version, DecisionRequest decision);

    @POST
    @Path("alerts/{id}/issue")
    Uni<RestResponse<Void>> issue(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version);

    @POST
    @Path("alerts/{id}/cancellation")
    Uni<RestResponse<Void>> cancel(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version, CancelRequest why);

    @POST
    @Path("alerts/{id}/deliveries/{delivery}/resending")
    Uni<RestResponse<Void>> sendAgain(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery);
}
