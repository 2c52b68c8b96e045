package uk.leabridge.gateway.page.transfers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.TransfersClient;
import uk.leabridge.gateway.client.TransfersClient.Preview;
import uk.leabridge.gateway.client.TransfersClient.TransferOfferRequest;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.page.Words;
import uk.leabridge.gateway.page.referrals.Grounds;
import uk.leabridge.gateway.session.Roles;

/** Offers a case to another borough, after showing what would move; or takes the offer back. */
@Path("/cases/" + Pages.ID + "/transfer")
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
public class CaseTransferResource {
    private final TransfersClient transfers;

    public CaseTransferResource(TransfersClient transfers) {
        this.transfers = transfers;
    }

    /** The preview with the version of the case that it was read of. */
    record Seen(Preview preview, String etag) {
        public List<Option> getBoroughs() {
            return preview.others().stream()
                    .map(other -> new Option(other.borough(), Words.borough(other.borough()), other.contact()))
                    .toList();
        }

        public List<Option> getBases() {
            return Grounds.LEGAL_BASES;
        }
    }

    @CheckedTemplate(basePath = "transfers")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance offer(Seen seen, Form form);

        static native TemplateInstance revoke(Seen seen, Form form);
    }

    @GET
    public Response ask(@PathParam("id") UUID id) {
        Seen seen = seen(id);
        return seen.preview().standing() == null
                ? Pages.show(Templates.offer(seen, Form.blank()))
                : Pages.to("/cases/" + id + "/transfer/revocation");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response offer(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(form -> read(form, seen(id)))
                .call((body, form) -> transfers.offer(id, form.version(), body))
                .refused(TransferRefusals::tell)
                .again(form -> Templates.offer(seen(id), form))
                .to("/cases/" + id);
    }

    @GET
    @Path("revocation")
    public Response askBack(@PathParam("id") UUID id) {
        Seen seen = seen(id);
        return seen.preview().standing() == null
                ? Pages.to("/cases/" + id)
                : Pages.show(Templates.revoke(seen, Form.blank()));
    }

    @POST
    @Path("revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(form -> TransferResource.reason(form, "Enter why you are withdrawing it"))
                .call((body, form) -> transfers.revoke(id, form.version(), body))
                .refused(TransferRefusals::tell)
                .again(form -> Templates.revoke(seen(id), form))
                .to("/cases/" + id);
    }

    private static TransferOfferRequest read(Form form, Seen seen) {
        String to = form.oneOf("to", Option.codes(seen.getBoroughs()), "Select the borough");
        var given = Grounds.read(form, "Enter why you are offering the case");
        return new TransferOfferRequest(to, given.reason(), given.evidence(), given.legalBasis());
    }

    private Seen seen(UUID id) {
        Answer<Preview> answer = transfers.preview(id);
        Preview preview = answer.orPage();
        return new Seen(preview, answer instanceof Answer.Good<Preview> good ? good.etag() : "");
    }
}
