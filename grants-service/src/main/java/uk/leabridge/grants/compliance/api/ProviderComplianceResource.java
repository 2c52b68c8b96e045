package uk.leabridge.grants.compliance.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.leabridge.grants.compliance.application.ComplianceDetails;
import uk.leabridge.grants.compliance.application.ExplanationQueries;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;

/** The compliance of one provider. */
@Path("/v1/providers/{provider}/compliance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance")
public class ProviderComplianceResource {
    private final CurrentActor actor;
    private final ExplanationQueries queries;

    public ProviderComplianceResource(CurrentActor actor, ExplanationQueries queries) {
        this.actor = actor;
        this.queries = queries;
    }

    @GET
    @RolesAllowed({Roles.GRANT_OFFICER, Roles.BOROUGH_ADMIN, Roles.PROVIDER})
    @Operation(
            summary = "Explain a provider's current compliance status",
            description =
                    "Each requirement with its status, the people and dates behind it, what to do and where to book. Names are shown only to the provider and to its funders' grant officers.")
    public ComplianceDetails explain(@PathParam("provider") UUID provider) {
        return Answers.found(queries.explain(provider, actor.get()));
    }
}
