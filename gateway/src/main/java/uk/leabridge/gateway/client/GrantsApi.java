package uk.leabridge.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
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
import uk.leabridge.gateway.client.GrantsClient.Award;
import uk.leabridge.gateway.client.GrantsClient.Change;
import uk.leabridge.gateway.client.GrantsClient.Compliance;
import uk.leabridge.gateway.client.GrantsClient.Line;
import uk.leabridge.gateway.client.GrantsClient.Member;
import uk.leabridge.gateway.client.GrantsClient.Organisation;

/** What the console reads of the grants service, as its document describes it. */
@RegisterRestClient(configKey = "grants")
@RegisterProvider(AsThePerson.class)
@Path("/v1")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
public interface GrantsApi {

    @GET
    @Path("compliance")
    Uni<RestResponse<Items<Line>>> table(
            @QueryParam("status") @Nullable String status, @QueryParam("after") @Nullable String after);

    @GET
    @Path("providers/{id}")
    Uni<RestResponse<Organisation>> provider(@PathParam("id") UUID id);

    @GET
    @Path("providers/{provider}/compliance")
    Uni<RestResponse<Compliance>> compliance(@PathParam("provider") UUID provider);

    @GET
    @Path("providers/{provider}/roster")
    Uni<RestResponse<Items<Member>>> roster(@PathParam("provider") UUID provider, @QueryParam("limit") int limit);

    @GET
    @Path("awards")
    Uni<RestResponse<Items<Award>>> awards(@QueryParam("provider") UUID provider);

    @GET
    @Path("providers/{provider}/history")
    Uni<RestResponse<Items<Change>>> history(@PathParam("provider") UUID provider);
}
