package uk.leabridge.referrals.records.subjectaccess.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.referrals.records.subjectaccess.application.ChooseItem;
import uk.leabridge.referrals.records.subjectaccess.application.ChooseRecords;
import uk.leabridge.referrals.records.subjectaccess.application.CloseRequest;
import uk.leabridge.referrals.records.subjectaccess.application.ExtendRequest;
import uk.leabridge.referrals.records.subjectaccess.application.MakeBundle;
import uk.leabridge.referrals.records.subjectaccess.domain.AccessOutcome;

/** Answering a request: whose records, what is held back, the bundle, the end. */
@Path("/v1/subject-access/{id}")
@Tag(name = "Subject access")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
@Blocking
class AnswerResource {
    static final String ZIP = "application/zip";

    private final ChooseRecords records;
    private final ChooseItem item;
    private final ExtendRequest extend;
    private final MakeBundle bundle;
    private final CloseRequest close;
    private final CurrentActor actor;

    AnswerResource(
            ChooseRecords records,
            ChooseItem item,
            ExtendRequest extend,
            MakeBundle bundle,
            CloseRequest close,
            CurrentActor actor) {
        this.records = records;
        this.item = item;
        this.extend = extend;
        this.bundle = bundle;
        this.close = close;
        this.actor = actor;
    }

    @PUT
    @Path("records")
    @Operation(summary = "Set which records are about the person; records not listed are excluded")
    public RestResponse<RequestVersionView> records(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RecordsRequest request) {
        return SubjectAccessProblems.changed(records.handle(
                new ChooseRecords.Command(id, EntityTags.expected(ifMatch), request.records()), actor.get()));
    }

    @PUT
    @Path("items/{item}")
    @Operation(
            summary = "Decide whether an item is disclosed, disclosed in part or withheld",
            description =
                    "Each item is decided separately. A decision applies to the current text of the item; if the text changes, it must be decided again. For an item disclosed in part, the passages are redacted wherever they occur in it. Some exemptions protect the person from someone asking on their behalf, and cannot be used when the person asks for themselves.")
    public RestResponse<RequestVersionView> choose(
            @PathParam("id") UUID id,
            @PathParam("item") UUID named,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ChoiceRequest request) {
        var command = new ChooseItem.Command(
                id,
                EntityTags.expected(ifMatch),
                named,
                request.decision(),
                request.exemption(),
                request.passages(),
                request.reason());
        return SubjectAccessProblems.changed(item.handle(command, actor.get()));
    }

    @POST
    @Path("extension")
    @Operation(summary = "Extend the deadline by two months; this can be done once, within the first month")
    public RestResponse<RequestVersionView> extend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull WhyRequest request) {
        return SubjectAccessProblems.changed(extend.handle(
                new ExtendRequest.Command(id, EntityTags.expected(ifMatch), request.reason()), actor.get()));
    }

    @POST
    @Path("bundle")
    @Produces({ZIP, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Create and download the bundle of disclosed items; it is not stored",
            description = "Returns 409 with the number of undecided items until every item has been decided.")
    @APIResponse(
            responseCode = "200",
            description = "A ZIP file with an HTML page and a JSON file",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response bundle(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var command = new MakeBundle.Command(id, EntityTags.expected(ifMatch));
        return switch (Answers.tried(bundle.handle(command, actor.get()))) {
            case AccessOutcome.Bundled(var zip, var version) ->
                Response.ok(zip, ZIP)
                        .tag(EntityTags.of(version))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"what-is-held.zip\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case AccessOutcome.Changed _ -> throw new IllegalStateException("no bundle was made");
            case AccessOutcome.Refusal refusal -> throw new ProblemException(SubjectAccessProblems.of(refusal));
        };
    }

    @POST
    @Path("closure")
    @Operation(summary = "Record the outcome of a request; create a bundle before you record it as sent")
    public RestResponse<RequestVersionView> close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClosingRequest request) {
        var command = new CloseRequest.Command(id, EntityTags.expected(ifMatch), request.outcome(), request.reason());
        return SubjectAccessProblems.changed(close.handle(command, actor.get()));
    }
}
