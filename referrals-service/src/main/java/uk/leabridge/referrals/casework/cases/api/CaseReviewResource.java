package uk.leabridge.referrals.casework.cases.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.casework.cases.application.MoveCase;
import uk.leabridge.referrals.casework.cases.application.RequestedMove;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;

/** What keeps support from petering out: reviews, and being in touch. Both are read in the chronology. */
@Path("/v1/cases/{id}")
@Tag(name = "Support")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CaseReviewResource {
    private final MoveCase move;
    private final CurrentActor actor;

    CaseReviewResource(MoveCase move, CurrentActor actor) {
        this.move = move;
        this.actor = actor;
    }

    @POST
    @Path("reviews")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Record a review: monthly while support is active, then 6 and 12 months after the exit")
    public RestResponse<CaseView> review(@BeanParam CaseVersion of, @Valid @NotNull ReviewRequest request) {
        return make(of, request.move());
    }

    @POST
    @Path("contacts")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Record contact with the person outside a session")
    public RestResponse<CaseView> contact(@BeanParam CaseVersion of, @Valid @NotNull ReasonRequest request) {
        return make(of, request.move(CaseAction.RECORD_CONTACT));
    }

    private RestResponse<CaseView> make(CaseVersion of, RequestedMove asked) {
        var who = actor.get();
        return CaseAnswers.moved(move.handle(new MoveCase.Command(of.id(), of.expected(), asked), who), who);
    }
}
