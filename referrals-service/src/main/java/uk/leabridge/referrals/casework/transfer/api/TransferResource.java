package uk.leabridge.referrals.casework.transfer.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.casework.transfer.application.AnswerTransfer;
import uk.leabridge.referrals.casework.transfer.application.TransferQueries;
import uk.leabridge.referrals.casework.transfer.domain.TransferStatus;
import uk.leabridge.referrals.casework.transfer.domain.Transfers.Side;

/** Offers of cases between boroughs, for both sides. */
@Path("/v1/transfers")
@Tag(name = "Transfers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
@Blocking
class TransferResource {
    private final AnswerTransfer answer;
    private final TransferQueries queries;
    private final CurrentActor actor;

    TransferResource(AnswerTransfer answer, TransferQueries queries, CurrentActor actor) {
        this.answer = answer;
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "List offers to transfer cases to or from your borough, newest first")
    public RestResponse<PageView<TransferSummaryView>> list(
            @QueryParam("side") @DefaultValue("TO_US") Side side,
            @QueryParam("status") @Nullable TransferStatus status,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        var found = queries.list(side, status, page.cursor(), page.limit(), actor.get());
        return PageView.of(found.map(TransferSummaryView::of), address);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a transfer, without the person's identity; access is audited")
    public RestResponse<TransferView> read(@PathParam("id") UUID id) {
        var opened = Answers.found(queries.open(id, actor.get()));
        return Answers.versioned(TransferView.of(opened), opened.transfer().version());
    }

    @GET
    @Path("{id}/person")
    @Operation(
            summary =
                    "Read the identity of the person in an offer while your borough is deciding; access to the person's record is audited",
            description =
                    "Not available to the borough that made the offer, which can read it in its case, or after the offer has ended.")
    public TransferPersonView person(@PathParam("id") UUID id) {
        return new TransferPersonView(
                Answers.found(queries.person(id, actor.get())).identity().orElse(null));
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(summary = "Accept a case offered by another borough; it moves to your borough with all its records")
    public TransferStateView accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TransferReasonRequest request) {
        return answer(new AnswerTransfer.Command(id, EntityTags.expected(ifMatch), true, request.words()));
    }

    @POST
    @Path("{id}/refusal")
    @Operation(summary = "Refuse a case offered by another borough; it stays with that borough")
    public TransferStateView refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TransferReasonRequest request) {
        return answer(new AnswerTransfer.Command(id, EntityTags.expected(ifMatch), false, request.words()));
    }

    private TransferStateView answer(AnswerTransfer.Command command) {
        return TransferProblems.done(answer.handle(command, actor.get()));
    }
}
