package uk.leabridge.referrals.records.retention.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.referrals.records.retention.application.ConfirmReceipt;
import uk.leabridge.referrals.records.retention.application.DestructionQueries;
import uk.leabridge.referrals.records.retention.domain.Destruction;

/** The receipts of what was destroyed. */
@Path("/v1/destructions")
@Tag(name = "Retention")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
@RunOnVirtualThread
class DestructionResource {
    private final DestructionQueries queries;
    private final ConfirmReceipt confirm;
    private final CurrentActor actor;

    DestructionResource(DestructionQueries queries, ConfirmReceipt confirm, CurrentActor actor) {
        this.queries = queries;
        this.confirm = confirm;
        this.actor = actor;
    }

    @GET
    @Operation(
            summary =
                    "List destroyed records, latest first; outstanding=true lists those with outstanding confirmations")
    public RestResponse<DestructionPage> list(
            @QueryParam("outstanding") @DefaultValue("false") boolean outstanding,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        return PageView.of(
                queries.list(outstanding, page.cursor(), page.limit(), actor.get()), DestructionPage::new, address);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary =
                    "Read the receipt of a destruction, and which recipients have not yet confirmed that they destroyed their copies")
    public DestructionView one(@PathParam("id") UUID id) {
        return DestructionView.of(Answers.found(queries.open(id)));
    }

    @POST
    @Path("{id}/receivers/{receiver}/confirmation")
    @Operation(summary = "Record that a recipient confirmed that they destroyed their copies")
    @APIResponse(responseCode = "204", description = "Noted")
    public void confirm(
            @PathParam("id") UUID id,
            @PathParam("receiver") UUID receiver,
            @Valid @NotNull ConfirmationRequest request) {
        var command = new ConfirmReceipt.Command(id, receiver, request.confirmedOn());
        RetentionProblems.of(Answers.tried(confirm.handle(command, actor.get())))
                .ifPresent(problem -> {
                    throw new ProblemException(problem);
                });
    }

    /** Receipts, without those who were told. */
    record DestructionPage(List<Destruction> items) {}
}
