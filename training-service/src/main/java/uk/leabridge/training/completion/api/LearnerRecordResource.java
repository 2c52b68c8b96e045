package uk.leabridge.training.completion.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.training.completion.application.CompletionQueries;

/** The record of a learner. */
@Path("/v1/learners/{id}/record")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
public class LearnerRecordResource {
    private final CurrentActor actor;
    private final CompletionQueries queries;

    public LearnerRecordResource(CurrentActor actor, CompletionQueries queries) {
        this.actor = actor;
        this.queries = queries;
    }

    @GET
    @RolesAllowed({Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN, Roles.PROVIDER})
    @Operation(summary = "Read everything that a learner has completed, with today's validity")
    public RecordView read(@PathParam("id") UUID id) {
        return RecordView.of(Answers.found(queries.record(id, actor.get())));
    }
}
