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
import uk.leabridge.gateway.client.AssessmentsClient.Assessed;
import uk.leabridge.gateway.client.AssessmentsClient.Assessment;
import uk.leabridge.gateway.client.AssessmentsClient.AssessmentRequest;
import uk.leabridge.gateway.client.AssessmentsClient.Framework;

/** The assessments and their frameworks, as the referrals service's document describes them. */
@RegisterRestClient(configKey = "referrals")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(RequestBodies.class)
@Path("/v1")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public interface AssessmentsApi {

    @GET
    @Path("assessment-frameworks")
    Uni<RestResponse<Items<Framework>>> frameworks();

    @GET
    @Path("cases/{id}/assessments")
    Uni<RestResponse<Items<Assessment>>> of(
            @PathParam("id") UUID id, @QueryParam("before") @Nullable Integer before, @QueryParam("limit") int limit);

    @POST
    @Path("cases/{id}/assessments")
    Uni<RestResponse<Assessed>> assess(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") HeaderValue key, AssessmentRequest assessment);
}
