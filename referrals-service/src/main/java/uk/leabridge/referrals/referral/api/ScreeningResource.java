package uk.leabridge.referrals.referral.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.referrals.reason.api.ReasonTooShort;
import uk.leabridge.referrals.referral.application.AnswerGatewayCheck;
import uk.leabridge.referrals.referral.application.AssignReferral;
import uk.leabridge.referrals.referral.application.Attempt;
import uk.leabridge.referrals.referral.application.ScreenReferral;
import uk.leabridge.referrals.referral.application.StartScreening;
import uk.leabridge.referrals.referral.domain.AssignmentOutcome;
import uk.leabridge.referrals.referral.domain.GatewayCheckOutcome;
import uk.leabridge.referrals.referral.domain.Referral;
import uk.leabridge.referrals.referral.domain.ScreeningOutcome;

/** What safeguarding officers do with a referral. */
@Path("/v1/referrals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SAFEGUARDING_OFFICER)
@Tag(name = "Referrals")
@Blocking
class ScreeningResource {
    private final StartScreening start;
    private final ScreenReferral screen;
    private final AnswerGatewayCheck answerGatewayCheck;
    private final AssignReferral assign;
    private final CurrentActor actor;

    ScreeningResource(
            StartScreening start,
            ScreenReferral screen,
            AnswerGatewayCheck answerGatewayCheck,
            AssignReferral assign,
            CurrentActor actor) {
        this.start = start;
        this.screen = screen;
        this.answerGatewayCheck = answerGatewayCheck;
        this.assign = assign;
        this.actor = actor;
    }

    @POST
    @Path("screening-start")
    @Operation(summary = "Start to screen a new referral")
    @APIResponseSchema(value = ChangedReferralView.class, responseCode = "200")
    public Response startScreening(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var command = new StartScreening.Command(id, EntityTags.expected(ifMatch));
        return answer(start.handle(command, actor.get()), ScreeningResource::screened);
    }

    @POST
    @Path("screening")
    @Operation(summary = "Record the screening decision on a referral")
    @APIResponseSchema(value = ChangedReferralView.class, responseCode = "200")
    public Response screen(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ScreeningRequest request) {
        var command = new ScreenReferral.Command(id, EntityTags.expected(ifMatch), request.toScreening());
        return answer(screen.handle(command, actor.get()), ScreeningResource::screened);
    }

    private static Response screened(ScreeningOutcome outcome) {
        return switch (outcome) {
            case ScreeningOutcome.Screened(var referral, var _) -> changed(referral);
            case ScreeningOutcome.OtherPersonNeeded(var closed) -> ReferralProblems.otherPersonNeeded(closed);
            case ScreeningOutcome.NotAllowed(var from, var allowed) -> ReferralProblems.notAllowed(from, allowed);
            case ScreeningOutcome.ReasonTooShort(var minimum) ->
                ReasonTooShort.at("reason", minimum).response();
            case ScreeningOutcome.SignpostMissing _ ->
                Problem.of(ReferralProblems.SIGNPOST_MISSING, "Select at least one signpost.")
                        .response();
            case ScreeningOutcome.GatewayCheckNotClear _ ->
                Problem.of(
                                ReferralProblems.GATEWAY_CHECK_NOT_CLEAR,
                                "Record that the police check is clear before you open a case.")
                        .response();
            case ScreeningOutcome.PanelKindUnknown _ -> ReferralProblems.panelKindUnknown();
            case ScreeningOutcome.PanelKindKnown(var kind) -> ReferralProblems.panelKindKnown(kind);
            case ScreeningOutcome.PanelKindReasonTooShort(var minimum) ->
                ReasonTooShort.at("panelKindReason", minimum).response();
        };
    }

    @POST
    @Path("gateway-checks")
    @Operation(summary = "Record the police response to the gateway check, or request a new check")
    @APIResponseSchema(value = ChangedReferralView.class, responseCode = "200")
    public Response gatewayCheck(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull GatewayCheckRequest request) {
        var command =
                new AnswerGatewayCheck.Command(id, EntityTags.expected(ifMatch), request.result(), request.note());
        return answer(answerGatewayCheck.handle(command, actor.get()), outcome -> switch (outcome) {
            case GatewayCheckOutcome.Recorded(var referral, var _) -> changed(referral);
            case GatewayCheckOutcome.AlreadyAnswered _ ->
                Problem.of(
                                ReferralProblems.GATEWAY_CHECK_ANSWERED,
                                "Request a new check with the new information before you record another response.")
                        .response();
            case GatewayCheckOutcome.AlreadyOpen _ ->
                Problem.of(ReferralProblems.GATEWAY_CHECK_OPEN, "Record the police response to the open check first.")
                        .response();
            case GatewayCheckOutcome.NotAllowed(var from, var allowed) -> ReferralProblems.notAllowed(from, allowed);
            case GatewayCheckOutcome.ReasonTooShort(var minimum) ->
                ReasonTooShort.at("note", minimum).response();
        });
    }

    @PUT
    @Path("assignment")
    @Operation(summary = "Assign a referral to an officer")
    @APIResponseSchema(value = ChangedReferralView.class, responseCode = "200")
    public Response assign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AssignmentRequest request) {
        var command = new AssignReferral.Command(id, EntityTags.expected(ifMatch), request.assignee());
        return answer(assign.handle(command, actor.get()), outcome -> switch (outcome) {
            case AssignmentOutcome.Assigned(var referral, var _) -> changed(referral);
            case AssignmentOutcome.NotOpen(var status) -> ReferralProblems.notAllowed(status, Set.of());
        });
    }

    private static Response changed(Referral referral) {
        return Response.ok(ChangedReferralView.of(referral)).build();
    }

    private static <T> Response answer(Attempt<T> attempt, Function<T, Response> tried) {
        return switch (attempt) {
            case Attempt.NotFound<T> _ -> Answers.notFound();
            case Attempt.Stale<T> _ -> EntityTags.stale().response();
            case Attempt.Tried<T>(var outcome) -> tried.apply(outcome);
        };
    }
}
