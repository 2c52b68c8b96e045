package uk.leabridge.gateway.page.transfers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.TransfersClient;
import uk.leabridge.gateway.client.TransfersClient.Transfer;
import uk.leabridge.gateway.client.TransfersClient.TransferReasonRequest;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.page.referrals.Grounds;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** One offer of a case, and a page for each answer to it. */
@Path("/transfers/" + Pages.ID)
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
public class TransferResource {
    private final TransfersClient transfers;
    private final SignedIn signedIn;

    public TransferResource(TransfersClient transfers, SignedIn signedIn) {
        this.transfers = transfers;
        this.signedIn = signedIn;
    }

    @CheckedTemplate(basePath = "transfers")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance one(TransferPage page);

        static native TemplateInstance answer(TransferPage page, TransferAnswer how, Form form);
    }

    /** {@code show=person} opens who it is about, for those who decide: asked for by a click, because each look counts. */
    @GET
    public Response show(@PathParam("id") UUID id, @QueryParam("show") @DefaultValue("") String show) {
        TransferPage page = read(id);
        boolean asked = show.equals("person") && page.isOurs();
        return Pages.show(Templates.one(asked ? page.with(transfers.person(id).orPage()) : page));
    }

    @GET
    @Path("{how:acceptance|refusal}")
    public Response ask(@PathParam("id") UUID id, @PathParam("how") String slug) {
        TransferPage page = read(id);
        return page.isOurs()
                ? Pages.show(Templates.answer(page, TransferAnswer.of(slug), Form.blank()))
                : Pages.to("/transfers/" + id);
    }

    @POST
    @Path("{how:acceptance|refusal}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("id") UUID id, @PathParam("how") String slug, MultivaluedMap<String, String> fields) {
        TransferAnswer how = TransferAnswer.of(slug);
        return Submission.of(fields)
                .read(form -> reason(form, how.getMissing()))
                .call((body, form) -> transfers.answer(id, slug, form.version(), body))
                .refused(TransferRefusals::tell)
                .again(form -> Templates.answer(read(id), how, form))
                .to("/transfers/" + id);
    }

    static TransferReasonRequest reason(Form form, String missing) {
        var given = Grounds.read(form, missing);
        return new TransferReasonRequest(given.reason(), given.evidence(), given.legalBasis());
    }

    private TransferPage read(UUID id) {
        Answer<Transfer> answer = transfers.one(id);
        Transfer of = answer.orPage();
        String etag = answer instanceof Answer.Good<Transfer> good ? good.etag() : "";
        return new TransferPage(of, etag, signedIn.required().borough(), null);
    }
}
