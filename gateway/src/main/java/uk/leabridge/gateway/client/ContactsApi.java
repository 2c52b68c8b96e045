package uk.leabridge.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import uk.leabridge.gateway.client.ContactsClient.AddContactRequest;
import uk.leabridge.gateway.client.ContactsClient.Contact;

/** The contacts, as the comms service's document describes them. */
@RegisterRestClient(configKey = "comms")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(RequestBodies.class)
@Path("/v1/contacts")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public interface ContactsApi {

    @GET
    Uni<RestResponse<Items<Contact>>> page(
            @QueryParam("roleGroup") @Nullable String group, @QueryParam("after") @Nullable String after);

    @GET
    @Path("{id}")
    Uni<RestResponse<Contact>> one(@PathParam("id") UUID id);

    @POST
    Uni<RestResponse<Made>> add(@HeaderParam("Idempotency-Key") HeaderValue key, AddContactRequest contact);

    @DELETE
    @Path("{id}")
    Uni<RestResponse<Void>> remove(@PathParam("id") UUID id);
}
