package uk.leabridge.referrals.casework.due.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.casework.due.application.DueItem;
import uk.leabridge.referrals.casework.due.application.DueQueries;
import uk.leabridge.referrals.casework.due.domain.DueKind;

/** What there is to do about referrals and cases, and what was not done in time. */
@Path("/v1/worklist")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work list")
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
@RunOnVirtualThread
class WorkListResource {
    private static final String MINE = "me";

    private final DueQueries queries;
    private final CurrentActor actor;

    WorkListResource(DueQueries queries, CurrentActor actor) {
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @Operation(
            summary = "Read the task list: overdue, due today, due this week, waiting for others",
            description =
                    "All tasks of the borough (owner=all), or those assigned to you (owner=me). Each section lists its first 25 tasks.")
    public WorkListView read(@QueryParam("owner") @DefaultValue("all") @Pattern(regexp = "me|all") String owner) {
        return WorkListView.of(queries.workList(owner.equals(MINE), actor.get()));
    }

    @GET
    @Path("items")
    @Operation(summary = "List tasks that are due, longest overdue first")
    public RestResponse<PageView<DueItem>> items(
            @QueryParam("owner") @DefaultValue("all") @Pattern(regexp = "me|all") String owner,
            @QueryParam("overdue") boolean overdue,
            @QueryParam("kind") @Nullable DueKind kind,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        var filter = new DueQueries.Filter(owner.equals(MINE), overdue, kind);
        return PageView.of(queries.list(filter, page.cursor(), page.limit(), actor.get()), address);
    }
}
