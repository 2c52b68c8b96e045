package uk.leabridge.gateway.page.referrals;

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
import java.util.UUID;
import uk.leabridge.gateway.client.ReferralsClient;
import uk.leabridge.gateway.client.ReferralsClient.Draft;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;

/** Deletes a referral that was begun and is not going to be sent. */
@Path("/referrals/new/{draft}/deletion")
@RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER})
public class DraftResource {

    private final ReferralsClient referrals;

    public DraftResource(ReferralsClient referrals) {
        this.referrals = referrals;
    }

    @CheckedTemplate(basePath = "referrals/new")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance deletion(Draft draft, Form form);
    }

    @GET
    public Response ask(@PathParam("draft") UUID draft) {
        return Pages.show(page(draft, Form.blank()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("draft") UUID draft, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .call((_, _) -> referrals.discardDraft(draft))
                .again(form -> page(draft, form))
                .to("/referrals/new");
    }

    private TemplateInstance page(UUID draft, Form form) {
        return Templates.deletion(referrals.draft(draft).orPage(), form);
    }
}
