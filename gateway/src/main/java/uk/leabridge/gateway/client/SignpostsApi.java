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
import uk.leabridge.gateway.client.SignpostsClient.ChaseRequest;
import uk.leabridge.gateway.client.SignpostsClient.Chased;
import uk.leabridge.gateway.client.SignpostsClient.Signpost;
import uk.leabridge.gateway.client.SignpostsClient.SignpostStateView;

/** The services that people were pointed to, as the referrals service's document describes them. */
@RegisterRestClient(configKey = "referrals")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(RequestBodies.class)
@Path("/v1")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public interface SignpostsApi {

    @GET
    @Path("referrals/{id}/signposts")
    Uni<RestResponse<Items<Signpost>>> ofReferral(@PathParam("id") UUID id, @QueryParam("limit") int limit);

    @GET
    @Path("cases/{id}/signposts")
    Uni<RestResponse<Items<Signpost>>> ofCase(@PathParam("id") UUID id, @QueryParam("limit") int limit);

    @GET
    @Path("signposts")
    Uni<RestResponse<Items<Chased>>> chased(
            @QueryParam("overdue") @Nullable Boolean overdue, @QueryParam("after") @Nullable String after);

    @GET
    @Path("signposts/{id}")
    Uni<RestResponse<Signpost>> one(@PathParam("id") UUID id);

    @POST
    @Path("signposts/{id}/chases")
    Uni<RestResponse<SignpostStateView>> chase(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable HeaderValue version, ChaseRequest chase);
}
