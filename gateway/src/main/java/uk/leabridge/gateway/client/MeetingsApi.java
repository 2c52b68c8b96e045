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
import uk.leabridge.gateway.client.MeetingsClient.AgendaRequest;
import uk.leabridge.gateway.client.MeetingsClient.AttendanceRequest;
import uk.leabridge.gateway.client.MeetingsClient.Decided;
import uk.leabridge.gateway.client.MeetingsClient.DecisionRequest;
import uk.leabridge.gateway.client.MeetingsClient.InformationRequest;
import uk.leabridge.gateway.client.MeetingsClient.Meeting;
import uk.leabridge.gateway.client.MeetingsClient.MeetingVersionView;
import uk.leabridge.gateway.client.MeetingsClient.RemovalRequest;
import uk.leabridge.gateway.client.MeetingsClient.Told;
import uk.leabridge.gateway.client.MeetingsClient.Upcoming;

/** The meetings of panels, as the referrals service's document describes them. */
@RegisterRestClient(configKey = "referrals")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(RequestBodies.class)
@Path("/v1/meetings")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public interface MeetingsApi {

    @GET
    Uni<RestResponse<Items<Upcoming>>> upcoming(@QueryParam("limit") int limit);

    @GET
    @Path("{id}")
    Uni<RestResponse<Meeting>> one(@PathParam("id") UUID id);

    @POST
    @Path("{id}/agenda")
    Uni<RestResponse<Made>> list(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") HeaderValue key, AgendaRequest listing);

    @POST
    @Path("{id}/agenda/{item}/removal")
    Uni<RestResponse<MeetingVersionView>> unlist(
            @PathParam("id") UUID id,
            @PathParam("item") UUID item,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            RemovalRequest removal);

    @PUT
    @Path("{id}/attendance")
    Uni<RestResponse<MeetingVersionView>> attend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            AttendanceRequest attendance);

    @GET
    @Path("{id}/decisions")
    Uni<RestResponse<Items<Decided>>> decisions(@PathParam("id") UUID id);

    @POST
    @Path("{id}/decisions")
    Uni<RestResponse<MeetingVersionView>> decide(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version, DecisionRequest decision);

    @GET
    @Path("{id}/agenda/{item}/information")
    Uni<RestResponse<Items<Told>>> information(@PathParam("id") UUID id, @PathParam("item") UUID item);

    @POST
    @Path("{id}/agenda/{item}/information")
    Uni<RestResponse<Made>> tell(
            @PathParam("id") UUID id,
            @PathParam("item") UUID item,
            @HeaderParam("Idempotency-Key") HeaderValue key,
            InformationRequest information);
}
