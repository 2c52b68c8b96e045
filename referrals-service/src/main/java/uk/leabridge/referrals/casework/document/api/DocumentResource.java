package uk.leabridge.referrals.casework.document.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.referrals.casework.document.application.AddDocument;
import uk.leabridge.referrals.casework.document.application.DocumentOutcome;
import uk.leabridge.referrals.casework.document.application.DocumentQueries;
import uk.leabridge.referrals.casework.document.application.DocumentQueries.File;
import uk.leabridge.referrals.casework.document.application.InspectDocument;
import uk.leabridge.referrals.casework.document.application.InspectDocument.Inspection;
import uk.leabridge.referrals.casework.document.application.RemoveDocument;
import uk.leabridge.referrals.config.DocumentsConfig;

/** The documents of a case. */
@Path("/v1/cases/{id}/documents")
@Tag(name = "Documents")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DocumentResource {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final InspectDocument inspect;
    private final AddDocument add;
    private final RemoveDocument remove;
    private final DocumentQueries queries;
    private final CurrentActor actor;
    private final int maxBytes;
    /** Each is held in memory while it is moved. */
    private final Semaphore places;

    private final Movers movers = new Movers();

    DocumentResource(
            InspectDocument inspect,
            AddDocument add,
            RemoveDocument remove,
            DocumentQueries queries,
            CurrentActor actor,
            DocumentsConfig config) {
        this.inspect = inspect;
        this.add = add;
        this.remove = remove;
        this.queries = queries;
        this.actor = actor;
        this.maxBytes = config.maxBytes();
        this.places = new Semaphore(config.atOnce());
    }

    /** What makes a request the same as another: the fingerprint that is kept of it is keyed. */
    private record Sent(String name, String sha256) {}

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "List the documents of a case, latest first; access is audited")
    public RestResponse<PageView<DocumentQueries.Listed>> list(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(Answers.found(queries.list(id, page.cursor(), page.limit(), actor.get())), address);
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(
            summary = "Add a document of up to 10 MB to a case",
            description =
                    "The body is the file. Send its name in Content-Disposition, for example filename*=UTF-8''letter.pdf. The type is detected from the contents.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public RestResponse<Made> add(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Content-Disposition") @Nullable String disposition,
            InputStream body) {
        var who = actor.get();
        if (!queries.mayAdd(id, who)) throw new ProblemException(Problem.of(CommonProblem.NOT_FOUND, null));
        var name = FileNames.read(disposition)
                .orElseThrow(() -> new ProblemException(Problem.invalid(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "wrong-value",
                        "Send the file’s name, for example filename*=UTF-8''letter.pdf")));
        return inPlace(who, () -> keep(id, key, name, read(body), who));
    }

    @GET
    @Path("{document}/content")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Download a document; access is audited")
    @APIResponse(
            responseCode = "200",
            description = "The file, as a download",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response open(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        var who = actor.get();
        return inPlace(who, () -> file(Answers.found(queries.open(id, document, who))));
    }

    @POST
    @Path("{document}/removal")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Remove the file of a document; its name and the reason are kept")
    public RestResponse<DocumentStateView> remove(
            @PathParam("id") UUID id,
            @PathParam("document") UUID document,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RemovalReasonRequest request) {
        var command = new RemoveDocument.Command(id, document, EntityTags.expected(ifMatch), request.reason());
        return switch (Answers.tried(remove.handle(command, actor.get()))) {
            case DocumentOutcome.Removed(var removed, var version) ->
                Answers.versioned(new DocumentStateView(removed, version), version);
            case DocumentOutcome.Refusal refusal -> throw new ProblemException(DocumentProblems.of(refusal));
        };
    }

    private RestResponse<Made> keep(UUID id, @Nullable String key, String name, byte[] content, Actor who) {
        var once = IdempotencyKey.of(key, new Sent(name, sha256(content)));
        return switch (inspect.handle(name, content)) {
            case Inspection.Unfit(var why) -> throw new ProblemException(DocumentProblems.of(why));
            case Inspection.Fit fit ->
                Answers.made(
                        add.handle(new AddDocument.Command(once, id, name, content, fit), who),
                        made -> "/v1/cases/" + id + "/documents/" + made.id() + "/content",
                        DocumentProblems::of);
        };
    }

    /** One byte more than is taken says that it is too much. */
    private byte[] read(InputStream body) {
        try {
            return body.readNBytes(maxBytes + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("the document was not received", e);
        }
    }

    /** Nobody has more than one place: whoever sends slowly keeps others waiting for no more than that. */
    private <T> T inPlace(Actor who, Supplier<T> work) {
        if (!movers.enter(who.subject(), PATIENCE)) throw new ProblemException(DocumentProblems.busy());
        try {
            return inAnyPlace(work);
        } finally {
            movers.leave(who.subject());
        }
    }

    private <T> T inAnyPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                throw new ProblemException(DocumentProblems.busy());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(DocumentProblems.busy());
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static Response file(File file) {
        return Response.ok(file.content(), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
