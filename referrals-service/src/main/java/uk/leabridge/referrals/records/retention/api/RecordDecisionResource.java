package uk.leabridge.referrals.records.retention.api;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.referrals.records.retention.application.DestroyRecord;
import uk.leabridge.referrals.records.retention.application.DestructionQueries;
import uk.leabridge.referrals.records.retention.application.HoldRecord;
import uk.leabridge.referrals.records.retention.application.LiftHold;
import uk.leabridge.referrals.records.retention.application.ReviewRecord;
import uk.leabridge.referrals.records.retention.domain.RetentionOutcome;

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
    public RestResponse<RecordVersionView> review(
            @PathParam("record") UUID record,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReviewRequest request) {
        var command = new ReviewRecord.Command(
                record, EntityTags.expected(ifMatch), request.decision(), request.keepUntil(), request.reason());
        return RetentionProblems.changed(review.handle(command, actor.get()));
    }

    @POST
    @Path("holds")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN, Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Place a hold on a record; it cannot be destroyed until another person lifts the hold")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public RestResponse<Made> hold(
            @PathParam("record") UUID record,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull HoldRequest request) {
        var command =
                new HoldRecord.Command(IdempotencyKey.of(key, request), record, request.ground(), request.reason());
        return Answers.made(hold.handle(command, actor.get()), _ -> "/v1/retention/" + record, RetentionProblems::of);
    }

    @POST
    @Path("holds/{hold}/lifting")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
    @Operation(summary = "Lift a hold that was placed by another person")
    public RestResponse<RecordVersionView> lift(
            @PathParam("record") UUID record,
            @PathParam("hold") UUID held,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull LiftRequest request) {
        var command = new LiftHold.Command(record, held, EntityTags.expected(ifMatch), request.reason());
        return RetentionProblems.changed(lift.handle(command, actor.get()));
    }

    @POST
    @Path("destruction")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
    @Operation(summary = "Destroy a record that another person reviewed, and return the receipt. This cannot be undone")
    @APIResponseSchema(value = DestructionView.class, responseCode = "201")
    public RestResponse<DestructionView> destroy(
            @PathParam("record") UUID record, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var command = new DestroyRecord.Command(record, EntityTags.expected(ifMatch));
        return switch (Answers.tried(destroy.handle(command, actor.get()))) {
            case RetentionOutcome.Destroyed(var receipt) ->
                Answers.created(
                        DestructionView.of(destructions.open(receipt).orElseThrow()), "/v1/destructions/" + receipt);
            case RetentionOutcome.Changed _ -> throw new IllegalStateException("it was to be destroyed");
            case RetentionOutcome.Refusal refusal -> throw new ProblemException(RetentionProblems.of(refusal));
        };
    }
}
