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
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.DocumentsClient.DocumentStateView;
import uk.leabridge.gateway.client.DocumentsClient.Listed;
import uk.leabridge.gateway.client.DocumentsClient.RemovalReasonRequest;

/** The documents of cases, as the referrals service's document describes them. */
@RegisterRestClient(configKey = "referrals")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(RequestBodies.class)
@Path("/v1/cases/{id}/documents")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public interface DocumentsApi {

    @GET
    Uni<RestResponse<Items<Listed>>> page(@PathParam("id") UUID id, @QueryParam("after") @Nullable String after);

    /** Read from the disk while it is sent. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Uni<RestResponse<Made>> add(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") HeaderValue key,
            @HeaderParam("Content-Disposition") String disposition,
            @HeaderParam("Content-Length") long size,
            java.nio.file.Path content);

    @GET
    @Path("{document}/content")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, ServiceApi.PROBLEM})
    Uni<RestResponse<InputStream>> open(@PathParam("id") UUID id, @PathParam("document") UUID document);

    @POST
    @Path("{document}/removal")
    Uni<RestResponse<DocumentStateView>> remove(
            @PathParam("id") UUID id,
            @PathParam("document") UUID document,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            RemovalReasonRequest why);
}
