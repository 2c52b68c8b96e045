package uk.leabridge.referrals.intake.advice.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.referrals.intake.advice.application.AdviceQueries;
import uk.leabridge.referrals.intake.advice.application.AnswerAdvice;
import uk.leabridge.referrals.intake.advice.application.AskAdvice;
import uk.leabridge.referrals.intake.advice.application.TurnAdviceIntoReferral;
import uk.leabridge.referrals.intake.advice.domain.AdviceOutcome;
import uk.leabridge.referrals.intake.advice.domain.AdviceStatus;

/** Advice: a professional asks, an officer answers, nobody is referred. */
@Path("/v1/advice")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Advice")
@Blocking
class AdviceResource {
    private final AskAdvice ask;
    private final AnswerAdvice answer;
    private final TurnAdviceIntoReferral turnIntoReferral;
    private final AdviceQueries queries;
    private final CurrentActor actor;

    AdviceResource(
            AskAdvice ask,
            AnswerAdvice answer,
            TurnAdviceIntoReferral turnIntoReferral,
            AdviceQueries queries,
            CurrentActor actor) {
        this.ask = ask;
        this.answer = answer;
        this.turnIntoReferral = turnIntoReferral;
        this.queries = queries;
        this.actor = actor;
    }

    @POST
    @RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER})
    @Operation(summary = "Ask for advice")
    @APIResponseSchema(value = AskAdvice.Receipt.class, responseCode = "201")
    public RestResponse<AskAdvice.Receipt> ask(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull QuestionRequest request) {
        var command = new AskAdvice.Command(IdempotencyKey.of(key, request), request.question());
        return Answers.made(ask.handle(command, actor.get()), receipt -> "/v1/advice/" + receipt.id());
    }

    @GET
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "List the borough's requests for advice, newest first, without their text")
    public RestResponse<PageView<AdviceView>> list(
            @QueryParam("status") @Nullable AdviceStatus status,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        var found = queries.list(status, page.cursor(), page.limit(), actor.get());
        return PageView.of(found.map(AdviceView::of), address);
    }

    @GET
    @Path("mine")
    @RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER})
    @Operation(summary = "List your requests for advice, newest first, without their text")
    public RestResponse<PageView<AdviceView>> mine(@BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(
                queries.mine(page.cursor(), page.limit(), actor.get()).map(AdviceView::of), address);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER})
    @Operation(summary = "Read a request for advice and its answer; access is audited")
    public RestResponse<AdviceView> read(@PathParam("id") UUID id) {
        var opened = Answers.found(queries.open(id, actor.get()));
        return Answers.versioned(AdviceView.of(opened), opened.advice().version());
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Answer a request for advice; this can be done once")
    public RestResponse<AdviceView> answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AnswerRequest request) {
        var command = new AnswerAdvice.Command(id, EntityTags.expected(ifMatch), request.answer());
        return changed(answer.handle(command, actor.get()));
    }

    @POST
    @Path("{id}/referral")
    @RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER})
    @Operation(summary = "Link your request for advice to the referral you made")
    public RestResponse<AdviceView> refer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReferredRequest request) {
        var command = new TurnAdviceIntoReferral.Command(id, EntityTags.expected(ifMatch), request.referralId());
        return changed(turnIntoReferral.handle(command, actor.get()));
    }

    private static RestResponse<AdviceView> changed(Attempt<AdviceOutcome> attempt) {
        return switch (Answers.tried(attempt)) {
            case AdviceOutcome.Changed(var advice) -> Answers.versioned(AdviceView.of(advice), advice.version());
            case AdviceOutcome.Refusal refusal -> throw new ProblemException(AdviceProblems.of(refusal));
        };
    }
}
