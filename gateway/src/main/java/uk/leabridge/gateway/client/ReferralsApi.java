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
import uk.leabridge.gateway.client.ReferralsClient.AssignmentRequest;
import uk.leabridge.gateway.client.ReferralsClient.ChangedReferralView;
import uk.leabridge.gateway.client.ReferralsClient.Draft;
import uk.leabridge.gateway.client.ReferralsClient.DraftRequest;
import uk.leabridge.gateway.client.ReferralsClient.Due;
import uk.leabridge.gateway.client.ReferralsClient.GatewayCheckRequest;
import uk.leabridge.gateway.client.ReferralsClient.Known;
import uk.leabridge.gateway.client.ReferralsClient.Mine;
import uk.leabridge.gateway.client.ReferralsClient.Receipt;
import uk.leabridge.gateway.client.ReferralsClient.Referral;
import uk.leabridge.gateway.client.ReferralsClient.ScreeningRequest;
import uk.leabridge.gateway.client.ReferralsClient.Step;
import uk.leabridge.gateway.client.ReferralsClient.Summary;
import uk.leabridge.gateway.client.ReferralsClient.WorkList;

/** The work list, the referrals and what is not sent yet, as the referrals service's document describes them. */
@RegisterRestClient(configKey = "referrals")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(RequestBodies.class)
@Path("/v1")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public interface ReferralsApi {

    @GET
    @Path("worklist")
    Uni<RestResponse<WorkList>> workList(@QueryParam("owner") String owner);

    @GET
    @Path("worklist/items")
    Uni<RestResponse<Items<Due>>> due(
            @QueryParam("owner") String owner,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("referrals")
    Uni<RestResponse<Items<Summary>>> page(
            @QueryParam("status") @Nullable String status,
            @QueryParam("sector") @Nullable String sector,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("assignee") @Nullable String assignee,
            @QueryParam("reference") @Nullable String reference,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("referrals/mine")
    Uni<RestResponse<Items<Mine>>> mine(@QueryParam("after") @Nullable String after);

    @GET
    @Path("referrals/mine/{id}")
    Uni<RestResponse<Mine>> oneOfMine(@PathParam("id") UUID id);

    @GET
    @Path("referrals/{id}")
    Uni<RestResponse<Referral>> referral(@PathParam("id") UUID id);

    @GET
    @Path("referrals/{id}/chronology")
    Uni<RestResponse<Items<Step>>> chronology(@PathParam("id") UUID id);

    @GET
    @Path("referrals/{id}/earlier")
    Uni<RestResponse<Known>> earlier(@PathParam("id") UUID id);

    @POST
    @Path("referrals/{id}/screening-start")
    Uni<RestResponse<ChangedReferralView>> startScreening(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version);

    @POST
    @Path("referrals/{id}/screening")
    Uni<RestResponse<ChangedReferralView>> screen(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            ScreeningRequest decision);

    @POST
    @Path("referrals/{id}/gateway-checks")
    Uni<RestResponse<ChangedReferralView>> gatewayCheck(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            GatewayCheckRequest check);

    @PUT
    @Path("referrals/{id}/assignment")
    Uni<RestResponse<ChangedReferralView>> assign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            AssignmentRequest assignment);

    @POST
    @Path("referrals")
    Uni<RestResponse<Receipt>> submit(@HeaderParam("Idempotency-Key") HeaderValue key, ReferralForm referral);

    @POST
    @Path("referral-drafts")
    Uni<RestResponse<Draft>> startDraft(DraftRequest draft);

    @GET
    @Path("referral-drafts/{id}")
    Uni<RestResponse<Draft>> draft(@PathParam("id") UUID id);

    @GET
    @Path("referral-drafts")
    Uni<RestResponse<Items<Draft>>> drafts();

    @PUT
    @Path("referral-drafts/{id}")
    Uni<RestResponse<Draft>> saveDraft(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version, DraftRequest draft);

    @DELETE
    @Path("referral-drafts/{id}")
    Uni<RestResponse<Void>> discardDraft(@PathParam("id") UUID id);
}
