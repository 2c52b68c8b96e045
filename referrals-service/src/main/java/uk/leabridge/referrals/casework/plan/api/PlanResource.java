package uk.leabridge.referrals.casework.plan.api;

import io.smallrye.common.annotation.Blocking;
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
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.casework.plan.application.AddAction;
import uk.leabridge.referrals.casework.plan.application.EndAction;
import uk.leabridge.referrals.casework.plan.application.GiveReason;
import uk.leabridge.referrals.casework.plan.application.PlanQueries;
import uk.leabridge.referrals.casework.plan.application.WithdrawReason;
import uk.leabridge.referrals.casework.plan.domain.ActionState;

/** What is done about every factor that is present. Its version is the case's. */
@Path("/v1/cases/{id}/support-plan")
@Tag(name = "Support")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class PlanResource {
    private final AddAction add;
    private final EndAction end;
    private final GiveReason give;
    private final WithdrawReason withdraw;
    private final PlanQueries queries;
    private final CurrentActor actor;

    PlanResource(
            AddAction add,
            EndAction end,
            GiveReason give,
            WithdrawReason withdraw,
            PlanQueries queries,
            CurrentActor actor) {
        this.add = add;
        this.end = end;
        this.give = give;
        this.withdraw = withdraw;
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(
            summary = "Read the support plan: each factor present and the actions that address it; access is audited")
    public RestResponse<PlanQueries.Opened> read(@PathParam("id") UUID id) {
        var opened = Answers.found(queries.open(id, actor.get()));
        return Answers.versioned(opened, opened.version());
    }

    @POST
    @Path("actions")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Add an action that addresses one or more factors: what, by which agency and by when")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public RestResponse<Made> add(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull ActionRequest request) {
        var command = new AddAction.Command(
                IdempotencyKey.of(key, request),
                id,
                request.factors(),
                request.owner(),
                request.ownerSubject(),
                request.dueOn(),
                request.words());
        return Answers.made(add.handle(command, actor.get()), _ -> plan(id), PlanProblems::of);
    }

    @POST
    @Path("actions/{action}/completion")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Record that an action was completed, and its outcome")
    public RestResponse<ActionEndedView> complete(
            @PathParam("id") UUID id,
            @PathParam("action") UUID action,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EndRequest request) {
        return end(id, action, ifMatch, ActionState.DONE, request);
    }

    @POST
    @Path("actions/{action}/cancellation")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Cancel an action; it no longer addresses any factor")
    public RestResponse<ActionEndedView> cancel(
            @PathParam("id") UUID id,
            @PathParam("action") UUID action,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EndRequest request) {
        return end(id, action, ifMatch, ActionState.CANCELLED, request);
    }

    @POST
    @Path("reasons")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Record why no action is planned for a factor")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public RestResponse<Made> whyNot(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull WhyNotRequest request) {
        var command = new GiveReason.Command(IdempotencyKey.of(key, request), id, request.factor(), request.reason());
        return Answers.made(give.handle(command, actor.get()), _ -> plan(id), PlanProblems::of);
    }

    @POST
    @Path("reasons/{reason}/withdrawal")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Withdraw the reason why no action is planned for a factor")
    public RestResponse<ReasonWithdrawnView> withdraw(
            @PathParam("id") UUID id,
            @PathParam("reason") UUID reason,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EndRequest request) {
        var command = new WithdrawReason.Command(id, EntityTags.expected(ifMatch), reason, request.reason());
        return PlanProblems.done(
                withdraw.handle(command, actor.get()), done -> new ReasonWithdrawnView(done.changed(), done.version()));
    }

    private RestResponse<ActionEndedView> end(
            UUID id, UUID action, @Nullable String ifMatch, ActionState as, EndRequest request) {
        var command = new EndAction.Command(id, EntityTags.expected(ifMatch), action, as, request.reason());
        return PlanProblems.done(
                end.handle(command, actor.get()), done -> new ActionEndedView(done.changed(), done.version()));
    }

    private static String plan(UUID caseId) {
        return "/v1/cases/" + caseId + "/support-plan";
    }
}
