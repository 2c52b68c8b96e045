package uk.leabridge.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import uk.leabridge.gateway.client.PanelsClient.MeetingLine;
import uk.leabridge.gateway.client.PanelsClient.MeetingRequest;
import uk.leabridge.gateway.client.PanelsClient.Member;
import uk.leabridge.gateway.client.PanelsClient.MemberRequest;
import uk.leabridge.gateway.client.PanelsClient.NewPanelRequest;
import uk.leabridge.gateway.client.PanelsClient.Panel;
import uk.leabridge.gateway.client.PanelsClient.PanelTermsRequest;

/** The panels, as the referrals service's document describes them. */
@RegisterRestClient(configKey = "referrals")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(RequestBodies.class)
@Path("/v1/panels")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public interface PanelsApi {

    @GET
    Uni<RestResponse<Items<Panel>>> page(@QueryParam("after") @Nullable String after);

    @GET
    @Path("{id}")
    Uni<RestResponse<Panel>> one(@PathParam("id") UUID id);

    @POST
    Uni<RestResponse<Made>> create(@HeaderParam("Idempotency-Key") HeaderValue key, NewPanelRequest panel);

    @PUT
    @Path("{id}")
    Uni<RestResponse<Panel>> makeUp(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version, PanelTermsRequest terms);

    @GET
    @Path("{id}/members")
    Uni<RestResponse<Items<Member>>> members(@PathParam("id") UUID id, @QueryParam("limit") int limit);

    @POST
    @Path("{id}/members")
    Uni<RestResponse<Made>> seat(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") HeaderValue key, MemberRequest seat);

    @DELETE
    @Path("{id}/members/{member}")
    Uni<RestResponse<Void>> unseat(@PathParam("id") UUID id, @PathParam("member") UUID member);

    @GET
    @Path("{id}/meetings")
    Uni<RestResponse<Items<MeetingLine>>> meetings(
            @PathParam("id") UUID id, @QueryParam("after") @Nullable String after);

    @POST
    @Path("{id}/meetings")
    Uni<RestResponse<Made>> plan(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") HeaderValue key, MeetingRequest meeting);
}
