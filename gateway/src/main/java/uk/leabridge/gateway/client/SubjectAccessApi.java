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
import uk.leabridge.gateway.client.SubjectAccessClient.Asked;
import uk.leabridge.gateway.client.SubjectAccessClient.AskedElsewhere;
import uk.leabridge.gateway.client.SubjectAccessClient.Candidate;
import uk.leabridge.gateway.client.SubjectAccessClient.ChoiceRequest;
import uk.leabridge.gateway.client.SubjectAccessClient.ClosingRequest;
import uk.leabridge.gateway.client.SubjectAccessClient.Item;
import uk.leabridge.gateway.client.SubjectAccessClient.Line;
import uk.leabridge.gateway.client.SubjectAccessClient.NewRequest;
import uk.leabridge.gateway.client.SubjectAccessClient.RecordsRequest;
import uk.leabridge.gateway.client.SubjectAccessClient.RequestVersionView;
import uk.leabridge.gateway.client.SubjectAccessClient.WhyRequest;

/** Requests of people to see what is held of them, as the referrals service's document describes them. */
@RegisterRestClient(configKey = "referrals")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(RequestBodies.class)
@Path("/v1/subject-access")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public interface SubjectAccessApi {

    @GET
    Uni<RestResponse<Items<Line>>> page(@QueryParam("open") boolean open, @QueryParam("after") @Nullable String after);

    @GET
    @Path("{id}")
    Uni<RestResponse<Asked>> one(@PathParam("id") UUID id);

    @GET
    @Path("elsewhere")
    Uni<RestResponse<Items<AskedElsewhere>>> elsewhere();

    @POST
    Uni<RestResponse<Made>> create(@HeaderParam("Idempotency-Key") HeaderValue key, NewRequest request);

    @GET
    @Path("{id}/candidates")
    Uni<RestResponse<Items<Candidate>>> candidates(
            @PathParam("id") UUID id, @QueryParam("reference") @Nullable String reference);

    @PUT
    @Path("{id}/records")
    Uni<RestResponse<RequestVersionView>> choose(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version, RecordsRequest records);

    @GET
    @Path("{id}/items")
    Uni<RestResponse<Items<Item>>> items(@PathParam("id") UUID id);

    @PUT
    @Path("{id}/items/{item}")
    Uni<RestResponse<RequestVersionView>> decide(
            @PathParam("id") UUID id,
            @PathParam("item") UUID item,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            ChoiceRequest choice);

    @POST
    @Path("{id}/extension")
    Uni<RestResponse<RequestVersionView>> extend(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version, WhyRequest why);

    @POST
    @Path("{id}/closure")
    Uni<RestResponse<RequestVersionView>> close(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version, ClosingRequest closing);

    @POST
    @Path("{id}/bundle")
    @Produces({"application/zip", ServiceApi.PROBLEM})
    Uni<RestResponse<byte[]>> bundle(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version);
}
