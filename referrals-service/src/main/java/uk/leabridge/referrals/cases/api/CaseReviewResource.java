package uk.leabridge.referrals.cases.api;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.cases.application.CaseQueries;
import uk.leabridge.referrals.cases.application.MoveCase;
import uk.leabridge.referrals.cases.application.RequestedMove;
import uk.leabridge.referrals.cases.domain.CaseAction;

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
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response review(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReviewRequest request) {
        return make(id, ifMatch, request.move());
    }

    @POST
    @Path("contacts")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Record contact with the person outside a session")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response contact(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return make(id, ifMatch, RequestedMove.of(CaseAction.RECORD_CONTACT, request.words()));
    }

    private Response make(UUID id, @Nullable String ifMatch, RequestedMove asked) {
        var who = actor.get();
        var command = new MoveCase.Command(id, EntityTags.expected(ifMatch), asked);
        return CaseProblems.answer(
                move.handle(command, who), moved -> Response.ok(CaseView.of(moved, CaseQueries.allowed(moved, who)))
                        .tag(EntityTags.of(moved.version()))
                        .build());
    }
}
