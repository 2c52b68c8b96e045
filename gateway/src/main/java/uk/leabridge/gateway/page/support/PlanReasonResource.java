package uk.leabridge.gateway.page.support;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.gateway.client.PlansClient;
import uk.leabridge.gateway.client.PlansClient.EndRequest;
import uk.leabridge.gateway.client.PlansClient.WhyNotRequest;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.page.referrals.Grounds;
import uk.leabridge.gateway.session.Roles;

/** Why nothing is done about a vulnerability that was found: said, and taken back. */
@Path("/cases/" + Pages.ID + "/plan/reasons")
@RolesAllowed(Roles.SAFEGUARDING_OFFICER)
public class PlanReasonResource {

    private static final int LONGEST = 10_000;
    private static final Map<String, String> FIELDS = Map.of("factor", "factor");

    private final PlanPages pages;
    private final PlansClient plans;

    public PlanReasonResource(PlanPages pages, PlansClient plans) {
        this.pages = pages;
        this.plans = plans;
    }

    @CheckedTemplate(basePath = "support")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reason(PlanPage page, String key, Form form);

        static native TemplateInstance withdrawal(PlanPage page, PlanPage.Line line, Form form);
    }

    /** {@code factor} is chosen already when somebody comes from its row. */
    @GET
    @Path("new")
    public Response ask(@PathParam("id") UUID id, @QueryParam("factor") @DefaultValue("") String factor) {
        PlanPage page = pages.read(id);
        Form form = Form.filled(Map.of("factor", factor));
        return page.isPlannable()
                ? Pages.show(Templates.reason(page, UUID.randomUUID().toString(), form))
                : Pages.to(address(id));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        PlanPage page = pages.read(id);
        return Submission.of(fields)
                .read(form -> reason(form, page))
                .call((reason, form) -> plans.whyNot(id, form.key(), reason))
                .refused((form, problem) -> SupportRefusals.tell(form, problem, FIELDS))
                .again(form -> Templates.reason(page, form.key(), form))
                .to(address(id));
    }

    /** Only the reason that stands can be withdrawn: any other leads back to the plan. */
    @GET
    @Path("{reason}/withdrawal")
    public Response askWithdrawal(@PathParam("id") UUID id, @PathParam("reason") UUID reason) {
        PlanPage page = pages.read(id);
        return standing(page, reason)
                .filter(_ -> page.isPlannable())
                .map(line -> Pages.show(Templates.withdrawal(page, line, Form.blank())))
                .orElseGet(() -> Pages.to(address(id)));
    }

    @POST
    @Path("{reason}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("id") UUID id, @PathParam("reason") UUID reason, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(form -> Grounds.lines(form.text("reason", LONGEST, "Enter why you are withdrawing it")))
                .call((why, form) -> plans.withdraw(id, reason, form.version(), new EndRequest(why)))
                .refused((form, problem) -> SupportRefusals.tell(form, problem, Map.of()))
                .instead(form -> again(id, reason, form))
                .to(address(id));
    }

    private static WhyNotRequest reason(Form form, PlanPage page) {
        return new WhyNotRequest(
                form.oneOf("factor", page.present(), "Select the vulnerability that this is about"),
                Grounds.lines(form.text("reason", LONGEST, "Enter why no action is planned")));
    }

    /** The form with what was typed, while the reason stands; the plan once it does not. */
    private Response again(UUID id, UUID reason, Form form) {
        PlanPage page = pages.read(id);
        return standing(page, reason)
                .map(line -> Pages.again(Templates.withdrawal(page, line, form)))
                .orElseGet(() -> Pages.to(address(id)));
    }

    private static Optional<PlanPage.Line> standing(PlanPage page, UUID reason) {
        return page.getLines().stream()
                .filter(line -> reason.equals(line.reason()))
                .findFirst();
    }

    private static String address(UUID id) {
        return "/cases/" + id + "/plan";
    }
}
