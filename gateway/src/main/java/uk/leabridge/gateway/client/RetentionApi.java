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
import uk.leabridge.gateway.client.RetentionClient.ConfirmationRequest;
import uk.leabridge.gateway.client.RetentionClient.Destruction;
import uk.leabridge.gateway.client.RetentionClient.HoldRequest;
import uk.leabridge.gateway.client.RetentionClient.Kept;
import uk.leabridge.gateway.client.RetentionClient.LiftRequest;
import uk.leabridge.gateway.client.RetentionClient.Line;
import uk.leabridge.gateway.client.RetentionClient.Receipt;
import uk.leabridge.gateway.client.RetentionClient.RecordVersionView;
import uk.leabridge.gateway.client.RetentionClient.ReviewRequest;
import uk.leabridge.gateway.client.RetentionClient.StandingHold;

/** What is kept, held and destroyed, as the referrals service's document describes it. */
@RegisterRestClient(configKey = "referrals")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(RequestBodies.class)
@Path("/v1")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public interface RetentionApi {

    @GET
    @Path("retention")
    Uni<RestResponse<Items<Line>>> queue(
            @QueryParam("by") @Nullable String by,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("retention/holds")
    Uni<RestResponse<Items<StandingHold>>> holds(@QueryParam("after") @Nullable String after);

    @GET
    @Path("retention/{record}")
    Uni<RestResponse<Kept>> one(@PathParam("record") UUID record);

    @POST
    @Path("retention/{record}/review")
    Uni<RestResponse<RecordVersionView>> review(
            @PathParam("record") UUID record,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            ReviewRequest review);

    @POST
    @Path("retention/{record}/holds")
    Uni<RestResponse<Made>> hold(
            @PathParam("record") UUID record, @HeaderParam("Idempotency-Key") HeaderValue key, HoldRequest hold);

    @POST
    @Path("retention/{record}/holds/{hold}/lifting")
    Uni<RestResponse<RecordVersionView>> lift(
            @PathParam("record") UUID record,
            @PathParam("hold") UUID hold,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            LiftRequest why);

    @POST
    @Path("retention/{record}/destruction")
    Uni<RestResponse<Receipt>> destroy(
            @PathParam("record") UUID record, @HeaderParam("If-Match") @Nullable HeaderValue version);

    @GET
    @Path("destructions")
    Uni<RestResponse<Items<Destruction>>> destructions(
            @QueryParam("outstanding") @Nullable Boolean outstanding, @QueryParam("after") @Nullable String after);

    @GET
    @Path("destructions/{id}")
    Uni<RestResponse<Receipt>> destruction(@PathParam("id") UUID id);

    @POST
    @Path("destructions/{id}/receivers/{receiver}/confirmation")
    Uni<RestResponse<Void>> confirm(
            @PathParam("id") UUID id, @PathParam("receiver") UUID receiver, ConfirmationRequest confirmation);
}
