package uk.leabridge.gateway.page.support;

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
import java.util.Map;
import java.util.UUID;
import uk.leabridge.gateway.client.PlansClient;
import uk.leabridge.gateway.client.PlansClient.ActionRequest;
import uk.leabridge.gateway.client.PlansClient.EndRequest;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.page.referrals.Grounds;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** The support plan: every vulnerability that was found with what answers it, and a page for each change of an action. */
@Path("/cases/" + Pages.ID + "/plan")
@RolesAllowed(Roles.SAFEGUARDING_OFFICER)
public class PlanResource {

    private static final int LONGEST = 10_000;
    private static final Map<String, String> ACTION_FIELDS = Map.of("factors", "factors", "factor", "factors");

    private final PlanPages pages;
    private final PlansClient plans;
    private final SignedIn signedIn;

    public PlanResource(PlanPages pages, PlansClient plans, SignedIn signedIn) {
        this.pages = pages;
        this.plans = plans;
        this.signedIn = signedIn;
    }

    @CheckedTemplate(basePath = "support")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance plan(PlanPage page);

        static native TemplateInstance action(PlanPage page, String key, Form form);

        static native TemplateInstance ending(PlanPage page, Ending ending, PlanPage.Doing action, Form form);
    }

    /** How an action ends. */
    enum Ending {
        COMPLETION("Record action as done", "Outcome", "Enter the outcome"),
        CANCELLATION("Cancel action", "Why are you cancelling it?", "Enter why you are cancelling it");

        private final String title;
        private final String question;
        private final String missing;

        Ending(String title, String question, String missing) {
            this.title = title;
            this.question = question;
            this.missing = missing;
        }

        static Ending of(String slug) {
            return switch (slug) {
                case "completion" -> COMPLETION;
                case "cancellation" -> CANCELLATION;
                default -> throw new NotFoundException();
            };
        }

        public String getTitle() {
            return title;
        }

        public String getQuestion() {
            return question;
        }

        public boolean isCancelling() {
            return this == CANCELLATION;
        }
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    public Response show(@PathParam("id") UUID id) {
        return Pages.show(Templates.plan(pages.read(id)));
    }

    /** {@code factor} is chosen already when somebody comes from its row. */
    @GET
    @Path("actions/new")
    public Response askAction(@PathParam("id") UUID id, @QueryParam("factor") @DefaultValue("") String factor) {
        PlanPage page = pages.read(id);
        Form form = Form.filled(Map.of("factors", factor));
        return page.isPlannable() ? Pages.show(Templates.action(page, key(), form)) : Pages.to(address(id));
    }

    @POST
    @Path("actions/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        PlanPage page = pages.read(id);
        return Submission.of(fields)
                .read(form -> action(form, page))
                .call((action, form) -> plans.add(id, form.key(), action))
                .refused((form, problem) -> SupportRefusals.tell(form, problem, ACTION_FIELDS))
                .again(form -> Templates.action(page, form.key(), form))
                .to(address(id));
    }

    @GET
    @Path("actions/{action}/{ending}")
    public Response askEnding(
            @PathParam("id") UUID id, @PathParam("action") UUID action, @PathParam("ending") String slug) {
        Ending ending = Ending.of(slug);
        PlanPage page = pages.read(id);
        PlanPage.Doing ends = action(page, action);
        return page.isPlannable() && ends.open()
                ? Pages.show(Templates.ending(page, ending, ends, Form.blank()))
                : Pages.to(address(id));
    }

    @POST
    @Path("actions/{action}/{ending}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("action") UUID action,
            @PathParam("ending") String slug,
            MultivaluedMap<String, String> fields) {
        Ending ending = Ending.of(slug);
        return Submission.of(fields)
                .read(form -> Grounds.lines(form.text("reason", LONGEST, ending.missing)))
                .call((reason, form) -> plans.end(id, action, slug, form.version(), new EndRequest(reason)))
                .refused((form, problem) -> SupportRefusals.tell(form, problem, Map.of()))
                .again(form -> again(id, ending, action, form))
                .to(address(id));
    }

    private ActionRequest action(Form form, PlanPage page) {
        var factors = form.anyOf("factors", page.present());
        if (factors.isEmpty()) {
            form.wrong("factors", "Select which vulnerabilities it addresses");
        }
        String words = form.text("words", LONGEST, "Enter what needs to be done");
        String owner = form.oneOf("owner", Option.codes(page.agencies()), "Select the agency that will do it");
        var due = form.date("dueOn", "Due date");
        if (due.isEmpty()) {
            form.wrong("dueOn", "Enter the due date");
        }
        String me = form.has("mine", "yes") ? signedIn.required().subject() : null;
        return new ActionRequest(factors, owner, me, due.orElse(LocalDate.EPOCH), Grounds.lines(words));
    }

    private TemplateInstance again(UUID id, Ending ending, UUID action, Form form) {
        PlanPage page = pages.read(id);
        return Templates.ending(page, ending, action(page, action), form);
    }

    private static PlanPage.Doing action(PlanPage page, UUID action) {
        return page.plan().actions().stream()
                .filter(one -> one.id().equals(action))
                .findFirst()
                .map(page::doing)
                .orElseThrow(NotFoundException::new);
    }

    private static String address(UUID id) {
        return "/cases/" + id + "/plan";
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
