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
import uk.leabridge.gateway.client.TransfersClient.Preview;
import uk.leabridge.gateway.client.TransfersClient.Summary;
import uk.leabridge.gateway.client.TransfersClient.Transfer;
import uk.leabridge.gateway.client.TransfersClient.TransferOfferRequest;
import uk.leabridge.gateway.client.TransfersClient.TransferReasonRequest;
import uk.leabridge.gateway.client.TransfersClient.TransferStateView;

/** The offers of cases between boroughs, as the referrals service's document describes them. */
@RegisterRestClient(configKey = "referrals")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(RequestBodies.class)
@Path("/v1")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public interface TransfersApi {

    @GET
    @Path("cases/{id}/transfer")
    Uni<RestResponse<Preview>> preview(@PathParam("id") UUID id);

    @POST
    @Path("cases/{id}/transfer")
    Uni<RestResponse<TransferStateView>> offer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            TransferOfferRequest offer);

    @POST
    @Path("cases/{id}/transfer/revocation")
    Uni<RestResponse<TransferStateView>> revoke(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            TransferReasonRequest why);

    @GET
    @Path("transfers")
    Uni<RestResponse<Items<Summary>>> page(
            @QueryParam("side") @Nullable String side,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("transfers/{id}")
    Uni<RestResponse<Transfer>> one(@PathParam("id") UUID id);

    @GET
    @Path("transfers/{id}/person")
    Uni<RestResponse<CasesClient.Identity>> person(@PathParam("id") UUID id);

    @POST
    @Path("transfers/{id}/acceptance")
    Uni<RestResponse<TransferStateView>> accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            TransferReasonRequest why);

    @POST
    @Path("transfers/{id}/refusal")
    Uni<RestResponse<TransferStateView>> refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            TransferReasonRequest why);
}
