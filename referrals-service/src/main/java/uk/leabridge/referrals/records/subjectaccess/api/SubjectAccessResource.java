package uk.leabridge.referrals.records.subjectaccess.api;

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
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.records.subjectaccess.application.HeldValues;
import uk.leabridge.referrals.records.subjectaccess.application.RecordRequest;
import uk.leabridge.referrals.records.subjectaccess.application.SubjectAccessQueries;
import uk.leabridge.referrals.records.subjectaccess.application.SubjectAccessQueries.Candidate;
import uk.leabridge.referrals.records.subjectaccess.application.SubjectAccessQueries.Reviewed;

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
    public RestResponse<Made> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewRequest request) {
        var command = new RecordRequest.Command(
                IdempotencyKey.of(key, request),
                request.requester(),
                request.identityCheck(),
                request.about(),
                request.receivedOn());
        return Answers.made(record.handle(command, actor.get()), made -> "/v1/subject-access/" + made.id());
    }

    @GET
    @Operation(summary = "List open requests, earliest due date first; open=false lists closed requests, latest first")
    public RestResponse<PageView<RequestLineView>> list(
            @QueryParam("open") @DefaultValue("true") boolean open,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        return PageView.of(
                queries.list(open, page.cursor(), page.limit(), actor.get()).map(RequestLineView::of), address);
    }

    @GET
    @Path("elsewhere")
    @Operation(
            summary = "List other boroughs' open requests about cases that have since moved to your borough",
            description =
                    "The other borough answers for the records it kept, by its own due date. Your borough answers for the case if it receives a request. The requester is not shown. An entry is removed when a request in your borough includes the case, or when the other borough has answered.")
    public PageView<HeldValues.AskedElsewhere> elsewhere() {
        return new PageView<>(queries.askedElsewhere());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a request; access is audited")
    public RestResponse<RequestView> one(@PathParam("id") UUID id) {
        var opened = Answers.found(queries.open(id, actor.get()));
        return Answers.versioned(RequestView.of(opened), opened.request().version());
    }

    @GET
    @Path("{id}/candidates")
    @Operation(
            summary =
                    "Find records that are probably about the person, or that have this reference, including cases transferred to another borough")
    public PageView<Candidate> candidates(
            @PathParam("id") UUID id,
            @QueryParam("reference") @Nullable @Size(max = 40) @Pattern(regexp = "\\P{Cntrl}*") String reference) {
        return new PageView<>(Answers.found(queries.candidates(id, reference, actor.get())));
    }

    @GET
    @Path("{id}/items")
    @Operation(summary = "Read every item in the selected records, and the decision on each; access is audited")
    public PageView<Reviewed> items(@PathParam("id") UUID id) {
        return new PageView<>(Answers.found(queries.items(id, actor.get())));
    }
}
