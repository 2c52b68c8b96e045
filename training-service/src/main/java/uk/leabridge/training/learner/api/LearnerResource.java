package uk.leabridge.training.learner.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.training.config.TrainingProblem;
import uk.leabridge.training.learner.application.CorrectLearner;
import uk.leabridge.training.learner.application.EnrolLearner;
import uk.leabridge.training.learner.application.LearnerQueries;
import uk.leabridge.training.learner.application.LearnerReceipt;

/** People whose training is recorded. */
@Path("/v1/learners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learners")
public class LearnerResource {
    private final CurrentActor actor;
    private final EnrolLearner enrol;
    private final CorrectLearner correct;
    private final LearnerQueries queries;

    public LearnerResource(CurrentActor actor, EnrolLearner enrol, CorrectLearner correct, LearnerQueries queries) {
        this.actor = actor;
        this.enrol = enrol;
        this.correct = correct;
        this.queries = queries;
    }

    @POST
    @RolesAllowed({Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN, Roles.BOROUGH_SYSTEM})
    @Operation(
            summary = "Start a learner's record",
            description =
                    "If the borough already has a learner with this email address, that learner is returned unchanged (alreadyKnown). The response includes neither the name nor the email address.")
    @APIResponseSchema(value = LearnerReceipt.class, responseCode = "201")
    public RestResponse<LearnerReceipt> enrol(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid LearnerRequest request) {
        return Answers.made(
                enrol.handle(request.command(), IdempotencyKey.of(key, request), actor.get()),
                receipt -> mayRead() ? "/v1/learners/" + receipt.id() : null,
                refusal -> switch (refusal) {
                    case UNKNOWN_ORGANISATION -> Problem.of(TrainingProblem.UNKNOWN_ORGANISATION, null);
                    case KEPT_ELSEWHERE ->
                        Problem.of(TrainingProblem.LEARNER_ELSEWHERE, "Ask the person’s own borough to record it.");
                });
    }

    /** As {@link #read} has it: a borough's system sends what it knows, and reads nothing. */
    private boolean mayRead() {
        return actor.get().hasAny(Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN, Roles.PROVIDER);
    }

    @GET
    @RolesAllowed({Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN, Roles.PROVIDER})
    @Operation(summary = "List learners, newest first; a provider sees only its own organisation's learners")
    public RestResponse<PageView<LearnerView>> list(
            @QueryParam("organisation") @Nullable UUID organisation,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        return PageView.of(
                queries.list(actor.get(), organisation, page.limit(), page.cursor())
                        .map(LearnerView::of),
                address);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN, Roles.PROVIDER})
    @Operation(summary = "Read a learner")
    public RestResponse<LearnerView> read(@PathParam("id") UUID id) {
        var learner = Answers.found(queries.find(id, actor.get()));
        return Answers.versioned(LearnerView.of(learner), learner.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN})
    @Operation(
            summary = "Correct a learner's name, email address, employer or account; the training record is unchanged")
    public RestResponse<LearnerView> correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull @Valid LearnerRequest request) {
        return switch (Answers.tried(
                correct.handle(id, EntityTags.expected(version), request.command(), actor.get()))) {
            case CORRECTED -> read(id);
            case UNKNOWN_ORGANISATION ->
                throw new ProblemException(Problem.of(TrainingProblem.UNKNOWN_ORGANISATION, null));
            case PERSON_KNOWN ->
                throw new ProblemException(Problem.of(
                        TrainingProblem.PERSON_KNOWN, "Two records of the same person cannot be merged here."));
        };
    }
}
