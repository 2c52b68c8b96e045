package uk.leabridge.referrals.casework.assessment.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.casework.assessment.application.AssessmentQueries;
import uk.leabridge.referrals.casework.assessment.application.AssessmentRefusal.Assessed;
import uk.leabridge.referrals.casework.assessment.application.RecordAssessment;

/** How the person in a case was assessed, version by version. */
@Path("/v1/cases/{id}/assessments")
@Tag(name = "Support")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AssessmentResource {
    private final RecordAssessment record;
    private final AssessmentQueries queries;
    private final CurrentActor actor;

    AssessmentResource(RecordAssessment record, AssessmentQueries queries, CurrentActor actor) {
        this.record = record;
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(
            summary = "List the assessments of a case, latest first; access is audited",
            description = "before: return only assessments with a lower number, to continue from the end of a page.")
    public RestResponse<PageView<AssessmentQueries.Opened>> list(
            @PathParam("id") UUID id,
            @QueryParam("before") @Nullable @Min(1) Integer before,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit) {
        int from = before == null ? Integer.MAX_VALUE : before;
        return page(id, Answers.found(queries.list(id, from, limit, actor.get())), limit);
    }

    @POST
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Record an assessment of the person in a case, covering every factor, as a new version")
    @APIResponseSchema(value = Assessed.class, responseCode = "201")
    public RestResponse<Assessed> assess(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull AssessmentRequest request) {
        var command = new RecordAssessment.Command(
                IdempotencyKey.of(key, request),
                id,
                request.follows(),
                request.framework(),
                request.frameworkVersion(),
                request.summary(),
                request.said());
        return Answers.made(
                record.handle(command, actor.get()),
                made -> "/v1/cases/" + id + "/assessments?before=" + (made.number() + 1) + "&limit=1",
                AssessmentProblems::of);
    }

    private static RestResponse<PageView<AssessmentQueries.Opened>> page(
            UUID id, List<AssessmentQueries.Opened> opened, int limit) {
        if (opened.size() <= limit) return RestResponse.ok(new PageView<>(opened));
        var page = opened.subList(0, limit);
        var next = "/v1/cases/" + id + "/assessments?limit=" + limit + "&before="
                + page.getLast().number();
        return ResponseBuilder.ok(new PageView<>(page))
                .header("Link", "<" + next + ">; rel=\"next\"")
                .build();
    }
}
