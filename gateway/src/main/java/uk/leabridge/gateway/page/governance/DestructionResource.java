package uk.leabridge.gateway.page.governance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.RetentionClient;
import uk.leabridge.gateway.client.RetentionClient.ConfirmationRequest;
import uk.leabridge.gateway.client.RetentionClient.Destruction;
import uk.leabridge.gateway.client.RetentionClient.Receipt;
import uk.leabridge.gateway.client.RetentionClient.Receiver;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;

/** The receipts of what was destroyed, and who has yet to confirm that they destroyed what they had. */
@Path("/governance/destructions")
@RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
public class DestructionResource {

    private final RetentionClient retention;

    public DestructionResource(RetentionClient retention) {
        this.retention = retention;
    }

    /** The list; {@code next} is null on its last page. */
    record Model(
            List<Destruction> items,
            boolean outstanding,
            @Nullable String next) {}

    @CheckedTemplate(basePath = "governance")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance destructions(Model model);

        static native TemplateInstance receipt(Receipt of);

        static native TemplateInstance confirm(Receipt of, Receiver receiver, Form form);
    }

    @GET
    public Response list(
            @QueryParam("outstanding") @DefaultValue("false") boolean outstanding,
            @QueryParam("after") @DefaultValue("") String after) {
        var page = retention.destructions(outstanding, after).orPage();
        var next = NextPage.of("/governance/destructions")
                .with("outstanding", outstanding ? "true" : "")
                .after(page.next());
        return Pages.show(Templates.destructions(new Model(page.items(), outstanding, next)));
    }

    @GET
    @Path(Pages.ID)
    public Response one(@PathParam("id") UUID id) {
        return Pages.show(Templates.receipt(retention.destruction(id).orPage()));
    }

    @GET
    @Path(Pages.ID + "/receivers/{receiver}")
    public Response ask(@PathParam("id") UUID id, @PathParam("receiver") UUID receiver) {
        return Pages.show(confirming(id, receiver, Form.blank()));
    }

    @POST
    @Path(Pages.ID + "/receivers/{receiver}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            @PathParam("id") UUID id, @PathParam("receiver") UUID receiver, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(DestructionResource::day)
                .call((on, _) -> retention.confirm(id, receiver, new ConfirmationRequest(on)))
                .refused(GovernanceWords::tell)
                .again(form -> confirming(id, receiver, form))
                .to("/governance/destructions/" + id);
    }

    private static LocalDate day(Form form) {
        var on = form.date("confirmedOn", "Date of confirmation");
        if (on.isEmpty() && !form.wrong("confirmedOn")) form.wrong("confirmedOn", "Enter the date of confirmation");
        return on.orElse(LocalDate.EPOCH);
    }

    private TemplateInstance confirming(UUID id, UUID receiver, Form form) {
        var found = retention.destruction(id).orPage();
        var one = found.receivers().stream()
                .filter(r -> r.id().equals(receiver))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Templates.confirm(found, one, form);
    }
}
