package uk.leabridge.referrals.subjectaccess.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.subjectaccess.application.AccessResult.Made;
import uk.leabridge.referrals.subjectaccess.application.HeldValues;
import uk.leabridge.referrals.subjectaccess.application.RecordRequest;
import uk.leabridge.referrals.subjectaccess.application.SubjectAccessQueries;
import uk.leabridge.referrals.subjectaccess.application.SubjectAccessQueries.Candidate;
import uk.leabridge.referrals.subjectaccess.application.SubjectAccessQueries.Reviewed;

/** Requests of people to see what is held of them. */
@Path("/v1/subject-access")
@Tag(name = "Subject access")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
@Blocking
class SubjectAccessResource {
    private final RecordRequest record;
    private final SubjectAccessQueries queries;
    private final CurrentActor actor;

    SubjectAccessResource(RecordRequest record, SubjectAccessQueries queries, CurrentActor actor) {
        this.record = record;
        this.queries = queries;
        this.actor = actor;
    }

    @POST
    @Operation(summary = "Record a subject access request; it is due one month after it was received")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewRequest request) {
        var command = new RecordRequest.Command(
                IdempotencyKey.of(key, request),
                request.requester(),
                request.identityCheck(),
                request.about(),
                request.receivedOn());
        return Answers.creation(record.handle(command, actor.get()), made -> "/v1/subject-access/" + made.id());
    }

    @GET
    @Operation(summary = "List open requests, earliest due date first; open=false lists closed requests, latest first")
    @APIResponseSchema(value = RequestPage.class, responseCode = "200")
    public Response list(
            @QueryParam("open") @DefaultValue("true") boolean open,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        return PageView.respond(
                queries.list(open, page.cursor(), page.limit(), actor.get()).map(RequestLineView::of), address);
    }

    @GET
    @Path("elsewhere")
    @Operation(
            summary = "List other boroughs' open requests about cases that have since moved to your borough",
            description =
                    "The other borough answers for the records it kept, by its own due date. Your borough answers for the case if it receives a request. The requester is not shown. An entry is removed when a request in your borough includes the case, or when the other borough has answered.")
    @APIResponseSchema(value = ElsewherePage.class, responseCode = "200")
    public Response elsewhere() {
        return Response.ok(new ElsewherePage(queries.askedElsewhere())).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a request; access is audited")
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        return queries.open(id, actor.get())
                .map(opened -> Response.ok(RequestView.of(opened))
                        .tag(EntityTags.of(opened.request().version()))
                        .build())
                .orElseGet(Answers::notFound);
    }

    @GET
    @Path("{id}/candidates")
    @Operation(
            summary =
                    "Find records that are probably about the person, or that have this reference, including cases transferred to another borough")
    @APIResponseSchema(value = CandidatePage.class, responseCode = "200")
    public Response candidates(
            @PathParam("id") UUID id,
            @QueryParam("reference") @Nullable @Size(max = 40) @Pattern(regexp = "\\P{Cntrl}*") String reference) {
        return queries.candidates(id, reference, actor.get())
                .map(found -> Response.ok(new CandidatePage(found)).build())
                .orElseGet(Answers::notFound);
    }

    @GET
    @Path("{id}/items")
    @Operation(summary = "Read every item in the selected records, and the decision on each; access is audited")
    @APIResponseSchema(value = ItemPage.class, responseCode = "200")
    public Response items(@PathParam("id") UUID id) {
        return queries.items(id, actor.get())
                .map(found -> Response.ok(new ItemPage(found)).build())
                .orElseGet(Answers::notFound);
    }

    /** The shapes of the lists. */
    private record RequestPage(List<RequestLineView> items) {}

    private record CandidatePage(List<Candidate> items) {}

    private record ItemPage(List<Reviewed> items) {}

    private record ElsewherePage(List<HeldValues.AskedElsewhere> items) {}
}
