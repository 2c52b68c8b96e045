package uk.leabridge.referrals.insight.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.insight.application.ReleaseQueries;
import uk.leabridge.referrals.insight.application.ReleaseYear;
import uk.leabridge.referrals.insight.domain.Release;
import uk.leabridge.referrals.insight.domain.Release.Audience;
import uk.leabridge.referrals.insight.domain.ReportingYear;

/** The partnership's figures of finished years, released once and for good: to the Board, and to everybody. */
@Path("/v1/insight/releases")
@Tag(name = "Insight")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ReleaseResource {
    static final String CSV = "text/csv";

    private final ReleaseYear release;
    private final ReleaseQueries queries;
    private final CurrentActor actor;

    ReleaseResource(ReleaseYear release, ReleaseQueries queries, CurrentActor actor) {
        this.release = release;
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "List the released years, newest first")
    public YearsView list() {
        return new YearsView(queries.newest(Audience.PUBLIC).stream()
                .map(released -> new YearView(released.year(), released.releasedAt()))
                .toList());
    }

    @POST
    @RolesAllowed(Roles.PARTNERSHIP_ADMIN)
    @Operation(
            summary =
                    "Release a completed year to the Board and to the public; this can be done once and cannot be undone")
    @APIResponseSchema(value = ReleaseYear.Released.class, responseCode = "201")
    public RestResponse<ReleaseYear.Released> release(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ReleaseRequest request) {
        var command = new ReleaseYear.Command(IdempotencyKey.of(key, request), InsightProblems.year(request.year()));
        return Answers.made(
                release.handle(command, actor.get()),
                released -> "/v1/insight/releases/" + released.year() + "/public",
                InsightProblems::of);
    }

    @GET
    @Path("preview")
    @RolesAllowed(Roles.PARTNERSHIP_ADMIN)
    @Operation(
            summary =
                    "Preview what would be released for a year; empty until the year has ended, or when there are too few referrals")
    public PreviewView preview(@QueryParam("year") @NotNull String year) {
        return new PreviewView(queries.preview(InsightProblems.year(year), actor.get()).stream()
                .map(ReleaseView::of)
                .toList());
    }

    @GET
    @Path("{year}/public")
    @RolesAllowed("**")
    @Operation(summary = "Read the public figures for a year: the whole partnership, with counts under 10 hidden")
    public ReleaseView everybody(@PathParam("year") String year) {
        return ReleaseView.of(find(year, Audience.PUBLIC));
    }

    @GET
    @Path("{year}/public.csv")
    @Produces(CSV)
    @RolesAllowed("**")
    @Operation(summary = "Read the public figures for a year in the national categories")
    @APIResponse(
            responseCode = "200",
            description = "One count per line",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public RestResponse<String> everybodyAsCsv(@PathParam("year") String year) {
        return download(find(year, Audience.PUBLIC));
    }

    @GET
    @Path("{year}/board")
    @RolesAllowed({Roles.BOARD_MEMBER, Roles.PARTNERSHIP_ADMIN, Roles.AUDITOR})
    @Operation(summary = "Read the Board's figures for a year: by borough, with counts under 5 hidden")
    public ReleaseView board(@PathParam("year") String year) {
        return ReleaseView.of(find(year, Audience.BOARD));
    }

    @GET
    @Path("{year}/board.csv")
    @Produces(CSV)
    @RolesAllowed({Roles.BOARD_MEMBER, Roles.PARTNERSHIP_ADMIN, Roles.AUDITOR})
    @Operation(summary = "Read the Board's figures for a year in the national categories")
    @APIResponse(
            responseCode = "200",
            description = "One count per line",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public RestResponse<String> boardAsCsv(@PathParam("year") String year) {
        return download(find(year, Audience.BOARD));
    }

    private Release find(String year, Audience audience) {
        return Answers.found(ReportingYear.parse(year).flatMap(asked -> queries.find(asked, audience)));
    }

    private static RestResponse<String> download(Release released) {
        return ResponseBuilder.ok(ReleaseCsv.of(released), CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + ReleaseCsv.fileName(released) + "\"")
                .build();
    }

    /** The years, newest first. */
    record YearsView(List<YearView> items) {}

    /** One year that was released. */
    record YearView(String year, Instant releasedAt) {}

    /** What would be released: one for each audience, or nothing. */
    record PreviewView(List<ReleaseView> items) {}
}
