package uk.leabridge.referrals.signpost.api;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.signpost.application.ChaseSignpost;
import uk.leabridge.referrals.signpost.application.SignpostLists;
import uk.leabridge.referrals.signpost.application.SignpostQueries;

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
    @APIResponseSchema(value = ChasedPage.class, responseCode = "200")
    public Response list(
            @QueryParam("overdue") boolean overdue, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.respond(queries.chased(overdue, page.cursor(), page.limit(), actor.get()), address);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Read a signpost with its latest reply; access is audited")
    @APIResponseSchema(value = SignpostQueries.OpenedSignpost.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        return queries.open(id, actor.get())
                .map(found ->
                        Response.ok(found).tag(EntityTags.of(found.version())).build())
                .orElseGet(Answers::notFound);
    }

    @POST
    @Path("{id}/chases")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Record the reply of a service that a person was signposted to", description = """
                    NO_ANSWER schedules another follow-up. DECLINED stays due until the person is redirected to other services (REDIRECTED, with \
                    those services in instead, which are then followed up) or the signpost is CLOSED. ACCEPTED ends the follow-up.""")
    @APIResponseSchema(value = SignpostStateView.class, responseCode = "200")
    public Response chase(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ChaseRequest request) {
        var command = new ChaseSignpost.Command(
                id, EntityTags.expected(ifMatch), request.result(), request.pointedTo(), request.words());
        return SignpostProblems.answer(chase.handle(command, actor.get()));
    }

    /** The shape of the list in the API's document. */
    private record ChasedPage(List<SignpostLists.SignpostLine> items) {}
}
