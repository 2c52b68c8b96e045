package uk.leabridge.grants.requirement.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.leabridge.grants.requirement.application.RequirementQueries;
import uk.leabridge.grants.requirement.application.RequirementSetRow;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageView;

/** What is asked of a funded provider. */
@Path("/v1/requirement-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requirements")
public class RequirementSetResource {
    private final RequirementQueries queries;

    public RequirementSetResource(RequirementQueries queries) {
        this.queries = queries;
    }

    @GET
    @RolesAllowed({Roles.GRANT_OFFICER, Roles.BOROUGH_ADMIN, Roles.PROVIDER})
    @Operation(summary = "List the requirement sets, latest effective date first")
    public PageView<RequirementSetRow> list() {
        return new PageView<>(List.copyOf(queries.sets()));
    }
}
