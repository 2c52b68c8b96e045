package uk.leabridge.referrals.casework.panel.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.casework.panel.application.UpcomingMeetingQueries;

/** The meetings that are to come. */
@Path("/v1/meetings")
@Tag(name = "Panels")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class UpcomingMeetingResource {
    private final UpcomingMeetingQueries queries;
    private final CurrentActor actor;

    UpcomingMeetingResource(UpcomingMeetingQueries queries, CurrentActor actor) {
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    @Operation(
            summary = "List upcoming meetings, next first",
            description =
                    "Includes meetings from the last two days. Panel members see only meetings of their own panels.")
    public RestResponse<PageView<UpcomingMeetingQueries.Upcoming>> list(
            @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(queries.list(page.cursor(), page.limit(), actor.get()), address);
    }
}
