package uk.leabridge.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Operations of a service that does not exist, one for each way to be answered. */
@Path("/v1/samples")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
public interface SampleApi {

    record Sample(String name) {}

    @GET
    @Path("{name}/one")
    Uni<RestResponse<Sample>> one(
            @PathParam("name") PathSegment name,
            @QueryParam("about") @Nullable String about,
            @HeaderParam("If-Match") @Nullable HeaderValue version);

    @GET
    Uni<RestResponse<Items<Sample>>> page();

    @GET
    @Path("file")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, ServiceApi.PROBLEM})
    Uni<RestResponse<InputStream>> file();
}
