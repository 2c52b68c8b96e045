package uk.leabridge.referrals.intake.referral.api;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.referrals.intake.referral.application.AnswerGatewayCheck;
import uk.leabridge.referrals.intake.referral.application.AssignReferral;
import uk.leabridge.referrals.intake.referral.application.ScreenReferral;
import uk.leabridge.referrals.intake.referral.application.StartScreening;
import uk.leabridge.referrals.intake.referral.domain.ReferralOutcome;

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
    public ChangedReferralView startScreening(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(start.handle(new StartScreening.Command(id, EntityTags.expected(ifMatch)), actor.get()));
    }

    @POST
    @Path("screening")
    @Operation(summary = "Record the screening decision on a referral")
    public ChangedReferralView screen(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ScreeningRequest request) {
        var command = new ScreenReferral.Command(id, EntityTags.expected(ifMatch), request.toScreening());
        return changed(screen.handle(command, actor.get()));
    }

    @POST
    @Path("gateway-checks")
    @Operation(summary = "Record the police response to the gateway check, or request a new check")
    public ChangedReferralView gatewayCheck(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull GatewayCheckRequest request) {
        var command =
                new AnswerGatewayCheck.Command(id, EntityTags.expected(ifMatch), request.result(), request.note());
        return changed(answerGatewayCheck.handle(command, actor.get()));
    }

    @PUT
    @Path("assignment")
    @Operation(summary = "Assign a referral to an officer")
    public ChangedReferralView assign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AssignmentRequest request) {
        var command = new AssignReferral.Command(id, EntityTags.expected(ifMatch), request.assignee());
        return changed(assign.handle(command, actor.get()));
    }

    private static ChangedReferralView changed(Attempt<ReferralOutcome> attempt) {
        return switch (Answers.tried(attempt)) {
            case ReferralOutcome.Changed(var referral, var _) -> ChangedReferralView.of(referral);
            case ReferralOutcome.Refusal refusal -> throw new ProblemException(ReferralProblems.of(refusal));
        };
    }
}
