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
import java.util.function.BiFunction;
import java.util.function.Function;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.TransfersClient;
import uk.leabridge.gateway.client.TransfersClient.Preview;
import uk.leabridge.gateway.client.TransfersClient.TransferOfferRequest;
import uk.leabridge.gateway.client.TransfersClient.TransferStateView;
import uk.leabridge.gateway.page.Bound;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
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
        Form typed = Form.of(fields);
        Seen seen = seen(id);
        return send(
                typed.bind(form -> read(form, seen)),
                typed,
                body -> transfers.offer(id, typed.value("version"), body),
                Templates::offer,
                id);
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
        Form typed = Form.of(fields);
        return send(
                typed.bind(form -> TransferResource.reason(form, "Enter why you are withdrawing it")),
                typed,
                body -> transfers.revoke(id, typed.value("version"), body),
                Templates::revoke,
                id);
    }

    private <T> Response send(
            Bound<T> bound,
            Form typed,
            Function<T, Answer<TransferStateView>> call,
            BiFunction<Seen, Form, TemplateInstance> again,
            UUID id) {
        return switch (bound) {
            case Bound.Invalid<T>(var form) -> Pages.again(again.apply(seen(id), form));
            case Bound.Valid<T>(var body) ->
                switch (call.apply(body)) {
                    case Answer.Refused<TransferStateView>(var problem)
                    when problem.status() != 403 ->
                        Pages.again(again.apply(seen(id), TransferRefusals.tell(typed, problem)));
                    case Answer<TransferStateView> done -> {
                        done.orPage();
                        yield Pages.to("/cases/" + id);
                    }
                };
        };
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
