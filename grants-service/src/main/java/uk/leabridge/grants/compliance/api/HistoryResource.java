package uk.leabridge.grants.compliance.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.grants.compliance.application.ComplianceQueries;
import uk.leabridge.grants.compliance.application.HistoryLine;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;

/** The history of one provider's compliance. */
@Path("/v1/providers/{provider}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance")
public class HistoryResource {
    private final CurrentActor actor;
    private final ComplianceQueries queries;

    public HistoryResource(CurrentActor actor, ComplianceQueries queries) {
        this.actor = actor;
        this.queries = queries;
    }

    @GET
    @RolesAllowed({Roles.GRANT_OFFICER, Roles.BOROUGH_ADMIN, Roles.PROVIDER})
    @Operation(summary = "List changes in a provider's compliance, latest first")
    public RestResponse<PageView<HistoryLine>> list(
            @PathParam("provider") UUID provider, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(Answers.found(queries.history(provider, actor.get(), page.limit(), page.cursor())), address);
    }
}
