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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.CasesClient;
import uk.leabridge.gateway.client.CasesClient.Summary;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.client.ReferralsClient;
import uk.leabridge.gateway.client.ReferralsClient.AssignmentRequest;
import uk.leabridge.gateway.client.ReferralsClient.GatewayCheckRequest;
import uk.leabridge.gateway.client.ReferralsClient.Referral;
import uk.leabridge.gateway.client.ReferralsClient.Step;
import uk.leabridge.gateway.client.SignpostsClient;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** One referral: what it says, what was done, and what can be done now. */
@Path("/referrals/" + Pages.ID)
@RolesAllowed(Roles.SAFEGUARDING_OFFICER)
public class ReferralResource {

    private static final int NOTE = 5_000;

    private final ReferralsClient referrals;
    private final CasesClient cases;
    private final SignpostsClient signposts;
    private final SignedIn signedIn;

    public ReferralResource(
            ReferralsClient referrals, CasesClient cases, SignpostsClient signposts, SignedIn signedIn) {
        this.referrals = referrals;
        this.cases = cases;
        this.signposts = signposts;
        this.signedIn = signedIn;
    }

    @CheckedTemplate(basePath = "referrals")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance referral(
                ReferralPage page, EarlierReferrals earlier, SignpostPart pointed, Form form, List<Option> results);

        static native TemplateInstance screening(
                ReferralPage page,
                EarlierReferrals earlier,
                Form form,
                List<Option> choices,
                List<Option> bases,
                List<Option> signposts,
                List<Option> panels);
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    public Response show(@PathParam("id") UUID id) {
        return Pages.show(page(id, Form.blank()));
    }

    @POST
    @Path("start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        referrals.startScreening(id, Form.of(fields).value("version")).orPage();
        return Pages.to("/referrals/" + id + "/screening");
    }

    @POST
    @Path("assignment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        String me = signedIn.required().subject();
        referrals
                .assign(id, Form.of(fields).value("version"), new AssignmentRequest(me))
                .orPage();
        return Pages.to("/referrals/" + id);
    }

    @POST
    @Path("gateway-check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(ReferralResource::readCheck)
                .call((check, form) -> referrals.gatewayCheck(id, form.version(), check))
                .again(form -> page(id, form))
                .to("/referrals/" + id);
    }

    private static GatewayCheckRequest readCheck(Form form) {
        return new GatewayCheckRequest(
                form.oneOf("result", Option.codes(ReferralPage.CHECK_RESULTS), "Select the police response"),
                form.text("note", NOTE, "Enter who responded and how"));
    }

    @GET
    @Path("screening")
    public Response screening(@PathParam("id") UUID id) {
        ReferralPage page = read(id);
        if (page.isNew() || !page.isOpen()) {
            return Pages.to("/referrals/" + id);
        }
        return Pages.show(screeningPage(page, Form.blank()));
    }

    @POST
    @Path("screening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response screen(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        ReferralPage page = read(id);
        List<Option> choices = ScreeningChoices.among(page.allowed());
        return Submission.of(fields)
                .read(form -> ScreeningChoices.read(form, choices, page.isPanelToChoose()))
                .call((decision, form) -> referrals.screen(id, form.version(), decision))
                .instead(form -> screenAgain(id, form))
                .to("/referrals/" + id);
    }

    /** Read again: somebody else may have decided, or the police answered. */
    private Response screenAgain(UUID id, Form form) {
        ReferralPage page = read(id);
        return Pages.again(page.isOpen() ? screeningPage(page, form) : page(id, form));
    }

    private TemplateInstance screeningPage(ReferralPage page, Form form) {
        return Templates.screening(
                page,
                earlier(page.id()),
                form,
                ScreeningChoices.among(page.allowed()),
                Grounds.LEGAL_BASES,
                Grounds.SIGNPOSTS,
                Grounds.PANELS);
    }

    private TemplateInstance page(UUID id, Form form) {
        ReferralPage page = read(id);
        SignpostPart pointed = page.isSignposted() ? SignpostPart.of(signposts, "referrals", id) : SignpostPart.NONE;
        return Templates.referral(page, earlier(id), pointed, form, ReferralPage.CHECK_RESULTS);
    }

    private EarlierReferrals earlier(UUID id) {
        return EarlierReferrals.of(referrals.earlier(id), signedIn.required().subject());
    }

    private ReferralPage read(UUID id) {
        Answer<Referral> answer = referrals.referral(id);
        Referral referral = answer.orPage();
        String etag = answer instanceof Answer.Good<Referral> good ? good.etag() : "";
        Answer<PageOf<Step>> steps = referrals.chronology(id);
        boolean works = signedIn.required().has(Roles.SAFEGUARDING_OFFICER);
        return new ReferralPage(
                id, referral, etag, works, steps.or(PageOf.empty()).items(), !steps.there(), opened(id, referral));
    }

    /** The case that it opened; the page does without when it cannot be found. */
    private @Nullable Summary opened(UUID id, Referral referral) {
        if (!referral.status().equals("CASE_OPENED")) {
            return null;
        }
        return cases.ofReferral(id).or(PageOf.empty()).items().stream()
                .findFirst()
                .orElse(null);
    }
}
