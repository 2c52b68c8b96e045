package uk.leabridge.referrals.casework.assessment.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.casework.assessment.application.AssessmentQueries;
import uk.leabridge.referrals.casework.assessment.domain.Framework;

/** By what people are assessed. */
@Path("/v1/assessment-frameworks")
@Tag(name = "Support")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class FrameworkResource {
    private final AssessmentQueries queries;

    FrameworkResource(AssessmentQueries queries) {
        this.queries = queries;
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "List the assessment frameworks; a published version never changes")
    public FrameworkPage list() {
        return new FrameworkPage(queries.frameworks());
    }

    /** All frameworks: there are few. */
    record FrameworkPage(List<Framework> items) {}
}
