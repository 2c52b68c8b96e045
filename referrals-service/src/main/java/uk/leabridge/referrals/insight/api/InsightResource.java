package uk.leabridge.referrals.insight.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.insight.application.InsightQueries;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.Decision;

/** The borough's own figures of a year, as they stand, for those who may read each of its referrals. */
@Path("/v1/insight")
@Tag(name = "Insight")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
@RunOnVirtualThread
class InsightResource {
    private final InsightQueries queries;
    private final CurrentActor actor;

    InsightResource(InsightQueries queries, CurrentActor actor) {
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @Path("funnel")
    @Operation(summary = "Read how many of the borough's referrals in a year reached each stage")
    public FunnelView funnel(@QueryParam("year") @NotNull String year, @QueryParam("by") @NotNull Characteristic by) {
        var asked = InsightProblems.year(year);
        return FunnelView.of(asked, queries.funnel(asked, by, actor.get()));
    }

    @GET
    @Path("timeliness")
    @Operation(summary = "Read how long the borough's referrals in a year took between stages")
    public TimelinessView timeliness(@QueryParam("year") @NotNull String year) {
        var asked = InsightProblems.year(year);
        return TimelinessView.of(asked, queries.timeliness(asked, actor.get()));
    }

    @GET
    @Path("comparison")
    @Operation(summary = "Read whether a decision affects some groups more often than expected by chance")
    public ComparisonView comparison(
            @QueryParam("year") @NotNull String year,
            @QueryParam("decision") @NotNull Decision decision,
            @QueryParam("by") @NotNull Characteristic by) {
        return ComparisonView.of(queries.comparison(InsightProblems.year(year), decision, by, actor.get()));
    }
}
