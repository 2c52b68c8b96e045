package uk.leabridge.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.InsightClient.Comparison;
import uk.leabridge.gateway.client.InsightClient.Funnel;
import uk.leabridge.gateway.client.InsightClient.Population;
import uk.leabridge.gateway.client.InsightClient.PopulationRequest;
import uk.leabridge.gateway.client.InsightClient.Populations;
import uk.leabridge.gateway.client.InsightClient.Release;
import uk.leabridge.gateway.client.InsightClient.ReleaseRequest;
import uk.leabridge.gateway.client.InsightClient.Released;
import uk.leabridge.gateway.client.InsightClient.Timeliness;
import uk.leabridge.gateway.client.InsightClient.Year;

/** The figures, as the referrals service's document describes them. */
@RegisterRestClient(configKey = "referrals")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(RequestBodies.class)
@Path("/v1/insight")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public interface InsightApi {

    @GET
    @Path("funnel")
    Uni<RestResponse<Funnel>> funnel(@QueryParam("year") String year, @QueryParam("by") String by);

    @GET
    @Path("timeliness")
    Uni<RestResponse<Timeliness>> timeliness(@QueryParam("year") String year);

    @GET
    @Path("comparison")
    Uni<RestResponse<Comparison>> comparison(
            @QueryParam("year") String year, @QueryParam("decision") String decision, @QueryParam("by") String by);

    @GET
    @Path("populations")
    Uni<RestResponse<Populations>> populations();

    @GET
    @Path("populations/{borough}")
    Uni<RestResponse<Population>> population(@PathParam("borough") PathSegment borough);

    @PUT
    @Path("populations/{borough}")
    Uni<RestResponse<Population>> record(
            @PathParam("borough") PathSegment borough,
            @HeaderParam("If-Match") @Nullable HeaderValue version,
            PopulationRequest population);

    @GET
    @Path("releases")
    Uni<RestResponse<Items<Year>>> years();

    @GET
    @Path("releases/preview")
    Uni<RestResponse<Items<Release>>> preview(@QueryParam("year") String year);

    @POST
    @Path("releases")
    Uni<RestResponse<Released>> release(@HeaderParam("Idempotency-Key") HeaderValue key, ReleaseRequest release);

    @GET
    @Path("releases/{year}/public")
    Uni<RestResponse<Release>> forEverybody(@PathParam("year") PathSegment year);

    @GET
    @Path("releases/{year}/board")
    Uni<RestResponse<Release>> forTheBoard(@PathParam("year") PathSegment year);

    @GET
    @Path("releases/{year}/public.csv")
    @Produces({"text/csv", ServiceApi.PROBLEM})
    Uni<RestResponse<String>> forEverybodyAsCsv(@PathParam("year") PathSegment year);

    @GET
    @Path("releases/{year}/board.csv")
    @Produces({"text/csv", ServiceApi.PROBLEM})
    Uni<RestResponse<String>> forTheBoardAsCsv(@PathParam("year") PathSegment year);
}
