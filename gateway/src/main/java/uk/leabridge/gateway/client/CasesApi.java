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
import uk.leabridge.gateway.client.CasesClient.Case;
import uk.leabridge.gateway.client.CasesClient.CaseAssignmentRequest;
import uk.leabridge.gateway.client.CasesClient.Identity;
import uk.leabridge.gateway.client.CasesClient.MoveRequest;
import uk.leabridge.gateway.client.CasesClient.Step;
import uk.leabridge.gateway.client.CasesClient.Summary;

/** The cases, as the referrals service's document describes them. */
@RegisterRestClient(configKey = "referrals")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(RequestBodies.class)
@Path("/v1/cases")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public interface CasesApi {

    @GET
    Uni<RestResponse<Items<Summary>>> page(
            @QueryParam("status") @Nullable String status,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("mine") @Nullable Boolean mine,
            @QueryParam("reference") @Nullable String reference,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after);

    @GET
    Uni<RestResponse<Items<Summary>>> ofReferral(@QueryParam("referral") UUID referral);

    @GET
    @Path("{id}")
    Uni<RestResponse<Case>> one(@PathParam("id") UUID id);

    @GET
    @Path("{id}/person")
    Uni<RestResponse<Identity>> person(@PathParam("id") UUID id);

    @GET
    @Path("{id}/chronology")
    Uni<RestResponse<Items<Step>>> chronology(@PathParam("id") UUID id);

    /** Each of those that take such a request: support, hold, reviews, … */
    @POST
    @Path("{id}/{operation}")
    Uni<RestResponse<Case>> move(
            @PathParam("id") UUID id,
            @PathParam("operation") PathSegment operation,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            MoveRequest move);

    @PUT
    @Path("{id}/assignment")
    Uni<RestResponse<Case>> assign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            CaseAssignmentRequest assignment);
}
