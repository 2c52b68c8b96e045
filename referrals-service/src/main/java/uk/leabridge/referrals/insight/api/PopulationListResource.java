package uk.leabridge.referrals.insight.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.insight.application.PopulationQueries;

/** Who lives in the boroughs of the partnership. */
@Path("/v1/insight/populations")
@Tag(name = "Insight")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PopulationListResource {
    private final PopulationQueries queries;

    PopulationListResource(PopulationQueries queries) {
        this.queries = queries;
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.BOARD_MEMBER, Roles.PARTNERSHIP_ADMIN})
    @Operation(summary = "List the recorded population of each borough, and the boroughs without population figures")
    public PopulationsView list() {
        return PopulationsView.of(queries.all());
    }
}
