package uk.leabridge.training.completion.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.training.completion.application.CompletionQueries;
import uk.leabridge.training.completion.application.CompletionReceipt;
import uk.leabridge.training.completion.application.CompletionRefusal;
import uk.leabridge.training.completion.application.RecordCompletion;
import uk.leabridge.training.completion.application.VoidCompletion;
import uk.leabridge.training.completion.application.VoidingReceipt;
import uk.leabridge.training.config.TrainingProblem;

/** Completions: recorded, read, voided; never edited. */
@Path("/v1/completions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Completions")
public class CompletionResource {
    private static final String ADDRESS = "/v1/completions/";

    private final CurrentActor actor;
    private final RecordCompletion record;
    private final VoidCompletion annul;
    private final CompletionQueries queries;

    public CompletionResource(
            CurrentActor actor, RecordCompletion record, VoidCompletion annul, CompletionQueries queries) {
        this.actor = actor;
        this.record = record;
        this.annul = annul;
        this.queries = queries;
    }

    @POST
    @RolesAllowed({Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN, Roles.BOROUGH_SYSTEM, Roles.E_LEARNING_SYSTEM})
    @Operation(
            summary = "Record that a learner completed a course",
            description =
                    "The date must not be in the future. A second completion of the same course on the same date is refused, with the ID of the first one in existing.")
    @APIResponseSchema(value = CompletionReceipt.class, responseCode = "201")
    public RestResponse<CompletionReceipt> complete(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RecordCompletionRequest request) {
        return Answers.made(
                record.handle(request.command(), IdempotencyKey.of(key, request), actor.get()),
                receipt -> mayRead() ? ADDRESS + receipt.id() : null,
                CompletionResource::problem);
    }

    /** As {@link #read} has it: who records for others is not always who reads about them. */
    private boolean mayRead() {
        return actor.get().hasAny(Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN, Roles.PROVIDER);
    }

    private static Problem problem(CompletionRefusal refusal) {
        return switch (refusal) {
            case CompletionRefusal.UnknownLearner _ -> Problem.of(TrainingProblem.UNKNOWN_LEARNER, null);
            case CompletionRefusal.UnknownCourse _ -> Problem.of(TrainingProblem.UNKNOWN_COURSE, null);
            case CompletionRefusal.InFuture _ ->
                Problem.of(TrainingProblem.COMPLETED_IN_FUTURE, "The completion date must be today or in the past.");
            case CompletionRefusal.Duplicate(var existing) ->
                Problem.of(TrainingProblem.COMPLETION_EXISTS, "If the existing completion is wrong, void it first.")
                        .with("existing", existing);
        };
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN, Roles.PROVIDER})
    @Operation(summary = "Read a completion")
    public CompletionView read(@PathParam("id") UUID id) {
        return CompletionView.of(Answers.found(queries.find(id, actor.get())));
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed({Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN})
    @Operation(summary = "Void an incorrect completion, so that the correct one can be recorded")
    @APIResponseSchema(value = VoidingReceipt.class, responseCode = "201")
    public RestResponse<VoidingReceipt> annul(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid VoidingRequest request) {
        return Answers.made(
                annul.handle(id, request.reason(), IdempotencyKey.of(key, request), actor.get()),
                receipt -> ADDRESS + receipt.completionId(),
                refusal -> switch (refusal) {
                    case ALREADY_VOIDED -> Problem.of(TrainingProblem.ALREADY_VOIDED, null);
                });
    }
}
