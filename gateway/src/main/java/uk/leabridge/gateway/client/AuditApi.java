package uk.leabridge.gateway.client;

import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.AuditClient.Entry;
import uk.leabridge.gateway.client.AuditClient.Look;
import uk.leabridge.gateway.client.AuditClient.Verification;

/** The audit, which each service has, and who looked at a person, as the referrals service's document describes both. */
@RegisterRestClient(configKey = "referrals")
@RegisterProvider(AsThePerson.class)
@Path("/v1")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
public interface AuditApi {

    @GET
    @Path("audit")
    Uni<RestResponse<Items<Entry>>> search(
            @Url URI service,
            @QueryParam("entity") @Nullable String entity,
            @QueryParam("person") @Nullable String person,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("audit/verification")
    Uni<RestResponse<Verification>> verify(@Url URI service);

    @GET
    @Path("persons/{record}/access-log")
    Uni<RestResponse<Items<Look>>> accessLog(
            @PathParam("record") UUID record, @QueryParam("after") @Nullable String after);
}
