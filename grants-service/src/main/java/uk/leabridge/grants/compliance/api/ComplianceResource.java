package uk.leabridge.grants.compliance.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.compliance.application.ComplianceQueries;
import uk.leabridge.grants.compliance.application.FundersLine;
import uk.leabridge.grants.compliance.domain.ComplianceStatus;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;

/** The funder's table. */
@Path("/v1/compliance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance")
public class ComplianceResource {
    private final CurrentActor actor;
    private final ComplianceQueries queries;

    public ComplianceResource(CurrentActor actor, ComplianceQueries queries) {
        this.actor = actor;
        this.queries = queries;
    }

    @GET
    @RolesAllowed({Roles.GRANT_OFFICER, Roles.BOROUGH_ADMIN, Roles.PROVIDER})
    @Operation(
            summary = "List providers with their compliance status, latest change first",
            description =
                    "Lists providers that your borough funds, or your own organisation. Other boroughs' providers are not listed.")
    public RestResponse<PageView<FundersLine>> table(
            @QueryParam("borough") @Pattern(regexp = Borough.PATTERN) @Nullable String borough,
            @QueryParam("status") @Nullable String status,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        var wanted = Stream.of(ComplianceStatus.values())
                .filter(each -> each.name().equals(status))
                .findFirst();
        if (status != null && wanted.isEmpty()) {
            throw new ProblemException(Problem.invalid(
                    "status", "unknown-code", "Use one of: " + List.of(ComplianceStatus.values()) + "."));
        }
        boolean own = borough == null || actor.get().borough().code().equals(borough);
        Page<FundersLine> lines = own
                ? queries.table(actor.get(), wanted.orElse(null), page.limit(), page.cursor())
                : new Page<>(List.of(), Optional.empty());
        return PageView.of(lines, address);
    }
}
