package uk.leabridge.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.gateway.client.TrainingClient.LearnerRecord;

/** What the training service holds of the person who asks, as its document describes it. */
@RegisterRestClient(configKey = "training")
@RegisterProvider(AsThePerson.class)
@Path("/v1/me/record")
@Produces({MediaType.APPLICATION_JSON, ServiceApi.PROBLEM})
public interface TrainingApi {

    @GET
    Uni<RestResponse<LearnerRecord>> own();
}
