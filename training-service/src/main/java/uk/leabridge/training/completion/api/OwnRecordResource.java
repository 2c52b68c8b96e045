package uk.leabridge.training.completion.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.training.completion.application.CompletionQueries;

/** One's own record: everybody is a learner. */
@Path("/v1/me/record")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
public class OwnRecordResource {
    private final CurrentActor actor;
    private final CompletionQueries queries;

    public OwnRecordResource(CurrentActor actor, CompletionQueries queries) {
        this.actor = actor;
        this.queries = queries;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Read your own record",
            description =
                    "Returns 404 until a training coordinator has linked your account to your learner record (account).")
    public RecordView read() {
        return RecordView.of(Answers.found(queries.ownRecord(actor.get())));
    }
}
