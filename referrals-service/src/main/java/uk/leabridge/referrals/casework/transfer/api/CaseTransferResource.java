package uk.leabridge.referrals.casework.transfer.api;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.casework.transfer.application.OfferTransfer;
import uk.leabridge.referrals.casework.transfer.application.RevokeTransfer;
import uk.leabridge.referrals.casework.transfer.application.TransferQueries;

/** A case as its borough hands it over. */
@Path("/v1/cases/{id}/transfer")
@Tag(name = "Transfers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
@Blocking
class CaseTransferResource {
    private final OfferTransfer offer;
    private final RevokeTransfer revoke;
    private final TransferQueries queries;
    private final CurrentActor actor;

    CaseTransferResource(OfferTransfer offer, RevokeTransfer revoke, TransferQueries queries, CurrentActor actor) {
        this.offer = offer;
        this.revoke = revoke;
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "Preview how much of a case would move to another borough")
    public RestResponse<TransferPreviewView> preview(@PathParam("id") UUID id) {
        var preview = Answers.found(queries.preview(id, actor.get()));
        return Answers.versioned(TransferPreviewView.of(preview), preview.of().version());
    }

    @POST
    @Operation(
            summary = "Offer a case to another borough",
            description =
                    "The case moves when the other borough accepts. Send the version of the case that was previewed in If-Match.")
    @APIResponseSchema(value = TransferStateView.class, responseCode = "201")
    public RestResponse<TransferStateView> offer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TransferOfferRequest request) {
        var command = new OfferTransfer.Command(id, EntityTags.expected(ifMatch), request.to(), request.words());
        var done = TransferProblems.done(offer.handle(command, actor.get()));
        return Answers.created(done, "/v1/transfers/" + done.id());
    }

    @POST
    @Path("revocation")
    @Operation(summary = "Withdraw an open offer to transfer a case")
    public TransferStateView revoke(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TransferReasonRequest request) {
        var command = new RevokeTransfer.Command(id, EntityTags.expected(ifMatch), request.words());
        return TransferProblems.done(revoke.handle(command, actor.get()));
    }
}
