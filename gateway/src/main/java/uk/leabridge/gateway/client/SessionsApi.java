package uk.leabridge.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import uk.leabridge.gateway.client.SessionsClient.NotHeldRequest;
import uk.leabridge.gateway.client.SessionsClient.Own;
import uk.leabridge.gateway.client.SessionsClient.Session;
import uk.leabridge.gateway.client.SessionsClient.SessionRequest;
import uk.leabridge.gateway.client.SessionsClient.SessionStateView;

/** The support sessions, as the referrals service's document describes them. */
@RegisterRestClient(configKey = "referrals")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(RequestBodies.class)
@Path("/v1")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public interface SessionsApi {

    @GET
    @Path("cases/{id}/sessions")
    Uni<RestResponse<Items<Session>>> of(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after);

    @POST
    @Path("cases/{id}/sessions")
    Uni<RestResponse<Made>> plan(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") HeaderValue key, SessionRequest session);

    @POST
    @Path("cases/{id}/sessions/{session}/confirmation")
    Uni<RestResponse<SessionStateView>> confirm(
            @PathParam("id") UUID id,
            @PathParam("session") UUID session,
            @HeaderParam("If-Match") @Nullable HeaderValue version);

    @POST
    @Path("cases/{id}/sessions/{session}/absence")
    Uni<RestResponse<SessionStateView>> miss(
            @PathParam("id") UUID id,
            @PathParam("session") UUID session,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            NotHeldRequest why);

    @GET
    @Path("sessions")
    Uni<RestResponse<Items<Own>>> own(@QueryParam("after") @Nullable String after);

    @POST
    @Path("sessions/{session}/confirmation")
    Uni<RestResponse<SessionStateView>> confirmOwn(
            @PathParam("session") UUID session, @HeaderParam("If-Match") @Nullable HeaderValue version);

    @POST
    @Path("sessions/{session}/absence")
    Uni<RestResponse<SessionStateView>> denyOwn(
            @PathParam("session") UUID session, @HeaderParam("If-Match") @Nullable HeaderValue version);
}
