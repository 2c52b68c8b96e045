package uk.leabridge.referrals.casework.signpost.api;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.referrals.casework.signpost.application.ChaseSignpost;
import uk.leabridge.referrals.casework.signpost.application.SignpostLists;
import uk.leabridge.referrals.casework.signpost.application.SignpostQueries;
import uk.leabridge.referrals.casework.signpost.domain.ChaseOutcome;

/** Services that somebody was pointed to, and what came of it. */
@Path("/v1/signposts")
@Tag(name = "Signposts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SignpostResource {
    private final ChaseSignpost chase;
    private final SignpostQueries queries;
    private final CurrentActor actor;

    SignpostResource(ChaseSignpost chase, SignpostQueries queries, CurrentActor actor) {
        this.chase = chase;
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "List the signposts awaiting a reply, longest overdue first")
    public RestResponse<PageView<SignpostLists.SignpostLine>> list(
            @QueryParam("overdue") boolean overdue, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(queries.chased(overdue, page.cursor(), page.limit(), actor.get()), address);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Read a signpost with its latest reply; access is audited")
    public RestResponse<SignpostQueries.OpenedSignpost> read(@PathParam("id") UUID id) {
        var found = Answers.found(queries.open(id, actor.get()));
        return Answers.versioned(found, found.version());
    }

    @POST
    @Path("{id}/chases")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Record the reply of a service that a person was signposted to", description = """
                    NO_ANSWER schedules another follow-up. DECLINED stays due until the person is redirected to other services (REDIRECTED, with \
                    those services in instead, which are then followed up) or the signpost is CLOSED. ACCEPTED ends the follow-up.""")
    public RestResponse<SignpostStateView> chase(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ChaseRequest request) {
        var command = new ChaseSignpost.Command(
                id, EntityTags.expected(ifMatch), request.result(), request.pointedTo(), request.words());
        return switch (Answers.tried(chase.handle(command, actor.get()))) {
            case ChaseOutcome.Chased(var chased) -> Answers.versioned(SignpostStateView.of(chased), chased.version());
            case ChaseOutcome.Refusal refusal -> throw new ProblemException(SignpostProblems.of(refusal));
        };
    }
}
