package uk.leabridge.referrals.retention.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.retention.application.DestroyRecord;
import uk.leabridge.referrals.retention.application.DestructionQueries;
import uk.leabridge.referrals.retention.application.HoldRecord;
import uk.leabridge.referrals.retention.application.LiftHold;
import uk.leabridge.referrals.retention.application.RetentionResult;
import uk.leabridge.referrals.retention.application.RetentionResult.Made;
import uk.leabridge.referrals.retention.application.ReviewRecord;

/** Deciding about one record. Two people destroy: one reviews, another destroys. */
@Path("/v1/retention/{record}")
@Tag(name = "Retention")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class RecordDecisionResource {
    private final ReviewRecord review;
    private final HoldRecord hold;
    private final LiftHold lift;
    private final DestroyRecord destroy;
    private final DestructionQueries destructions;
    private final CurrentActor actor;

    RecordDecisionResource(
            ReviewRecord review,
            HoldRecord hold,
            LiftHold lift,
            DestroyRecord destroy,
            DestructionQueries destructions,
            CurrentActor actor) {
        this.review = review;
        this.hold = hold;
        this.lift = lift;
        this.destroy = destroy;
        this.destructions = destructions;
        this.actor = actor;
    }

    @POST
    @Path("review")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
    @Operation(summary = "Decide whether to destroy a record that is due for review, or to keep it until a later date")
    @APIResponseSchema(value = RecordVersionView.class, responseCode = "200")
    public Response review(
            @PathParam("record") UUID record,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReviewRequest request) {
        var command = new ReviewRecord.Command(
                record, EntityTags.expected(ifMatch), request.decision(), request.keepUntil(), request.reason());
        return RetentionProblems.answer(review.handle(command, actor.get()));
    }

    @POST
    @Path("holds")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN, Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Place a hold on a record; it cannot be destroyed until another person lifts the hold")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response hold(
            @PathParam("record") UUID record,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull HoldRequest request) {
        var command =
                new HoldRecord.Command(IdempotencyKey.of(key, request), record, request.ground(), request.reason());
        return Answers.creation(
                hold.handle(command, actor.get()), _ -> "/v1/retention/" + record, RetentionProblems::problem);
    }

    @POST
    @Path("holds/{hold}/lifting")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
    @Operation(summary = "Lift a hold that was placed by another person")
    @APIResponseSchema(value = RecordVersionView.class, responseCode = "200")
    public Response lift(
            @PathParam("record") UUID record,
            @PathParam("hold") UUID held,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull LiftRequest request) {
        var command = new LiftHold.Command(record, held, EntityTags.expected(ifMatch), request.reason());
        return RetentionProblems.answer(lift.handle(command, actor.get()));
    }

    @POST
    @Path("destruction")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
    @Operation(summary = "Destroy a record that another person reviewed, and return the receipt. This cannot be undone")
    @APIResponseSchema(value = DestructionView.class, responseCode = "201")
    public Response destroy(@PathParam("record") UUID record, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var command = new DestroyRecord.Command(record, EntityTags.expected(ifMatch));
        var result = destroy.handle(command, actor.get());
        return result instanceof RetentionResult.Destroyed(var receipt)
                ? Response.created(URI.create("/v1/destructions/" + receipt))
                        .entity(DestructionView.of(destructions.open(receipt).orElseThrow()))
                        .build()
                : RetentionProblems.problem(result).response();
    }
}
