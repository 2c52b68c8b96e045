package uk.leabridge.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** The inbox, as the comms service's document describes it. */
@RegisterRestClient(configKey = "comms")
@RegisterProvider(AsThePerson.class)
@Path("/v1/inbox")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
public interface InboxApi {

    @GET
    Uni<RestResponse<Items<InboxClient.Item>>> page(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("unread") @Nullable Boolean unread,
            @QueryParam("after") @Nullable String after);

    @POST
    @Path("{id}/reading")
    Uni<RestResponse<Void>> read(@PathParam("id") UUID id);

    @DELETE
    @Path("{id}/reading")
    Uni<RestResponse<Void>> unread(@PathParam("id") UUID id);
}
