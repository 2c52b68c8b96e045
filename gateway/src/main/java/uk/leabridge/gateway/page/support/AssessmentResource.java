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
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.AssessmentsClient;
import uk.leabridge.gateway.client.AssessmentsClient.Assessed;
import uk.leabridge.gateway.client.AssessmentsClient.Assessment;
import uk.leabridge.gateway.client.AssessmentsClient.AssessmentRequest;
import uk.leabridge.gateway.client.AssessmentsClient.Framework;
import uk.leabridge.gateway.client.CasesClient;
import uk.leabridge.gateway.client.CasesClient.Case;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.page.Bound;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** How the person in a case was assessed, version by version, and the form for the next. */
@Path("/cases/" + Pages.ID + "/assessments")
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
public class AssessmentResource {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MOST = 9_998;

    private final AssessmentsClient assessments;
    private final CasesClient cases;
    private final SignedIn signedIn;
    private final InstantSource clock;

    public AssessmentResource(
            AssessmentsClient assessments, CasesClient cases, SignedIn signedIn, InstantSource clock) {
        this.assessments = assessments;
        this.cases = cases;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * The versions, the latest first.
     *
     * @param assessable whether the person may be assessed while the case stands where it does
     * @param due when the next assessment is due; null on later pages, and before the first
     */
    record Model(
            Case of,
            List<Assessment> items,
            boolean assessable,
            @Nullable LocalDate due,
            boolean overdue,
            @Nullable String next) {}

    @CheckedTemplate(basePath = "support")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance assessments(Model model);

        static native TemplateInstance assessment(AssessmentPage page);

        static native TemplateInstance newAssessment(AssessmentForm page, Form form);
    }

    @GET
    public Response list(@PathParam("id") UUID id, @QueryParam("before") @DefaultValue("0") int before) {
        List<Assessment> found = assessments.of(id, Math.clamp(before, 0, MOST)).orPage();
        Case of = cases.one(id).orPage();
        boolean assessable = SupportWords.isAssessed(of.status());
        LocalDate due = before > 0 || found.isEmpty() || !assessable
                ? null
                : found.getFirst().dueAgainOn();
        boolean overdue = due != null && due.isBefore(LocalDate.ofInstant(clock.instant(), LONDON));
        return Pages.show(Templates.assessments(new Model(of, found, assessable, due, overdue, next(id, found))));
    }

    @GET
    @Path("{number: [1-9][0-9]{0,3}}")
    public Response one(@PathParam("id") UUID id, @PathParam("number") int number) {
        Assessment found = assessments.one(id, Math.min(number, MOST)).orPage().orElseThrow(NotFoundException::new);
        Framework by = assessments.frameworks().or(List.of()).stream()
                .filter(framework ->
                        framework.id().equals(found.framework()) && framework.version() == found.frameworkVersion())
                .findFirst()
                .orElse(null);
        return Pages.show(Templates.assessment(new AssessmentPage(
                cases.one(id).orPage(),
                found,
                by,
                assessments.titles(),
                signedIn.required().subject())));
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    public Response blank(@PathParam("id") UUID id, @QueryParam("framework") @DefaultValue("") String framework) {
        AssessmentForm page = form(id, framework, UUID.randomUUID().toString(), latest(id));
        return SupportWords.isAssessed(page.of().status())
                ? Pages.show(Templates.newAssessment(page, Form.blank()))
                : Pages.to("/cases/" + id + "/assessments");
    }

    @POST
    @Path("new")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response assess(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form typed = Form.of(fields);
        String key = typed.value("key");
        AssessmentForm page = form(id, typed.value("framework"), key, seen(id, typed.value("follows")));
        return switch (typed.bind(page::read)) {
            case Bound.Invalid<AssessmentRequest>(var form) -> Pages.again(Templates.newAssessment(page, form));
            case Bound.Valid<AssessmentRequest>(var assessment) ->
                switch (assessments.assess(id, key, assessment)) {
                    case Answer.Refused<Assessed>(var problem)
                    when problem.status() != 403 -> Pages.again(again(id, page, typed, problem));
                    case Answer<Assessed> made ->
                        Pages.to(
                                "/cases/" + id + "/assessments/" + made.orPage().number());
                };
        };
    }

    /** Who was overtaken goes on from what was found meanwhile, told so: nobody else does. */
    private TemplateInstance again(UUID id, AssessmentForm page, Form typed, ServiceProblem problem) {
        Form told = page.tell(typed, problem);
        return Templates.newAssessment(
                problem.is("assessment-overtaken")
                        ? form(id, SupportWords.name(page.framework()), page.key(), latest(id))
                        : page,
                told);
    }

    private @Nullable Assessment latest(UUID id) {
        return assessments.latest(id).orPage().orElse(null);
    }

    /** The assessment that the person began from, though another may have been made since. */
    private @Nullable Assessment seen(UUID id, String number) {
        return number.matches("[1-9][0-9]{0,3}")
                ? assessments
                        .one(id, Math.min(Integer.parseInt(number), MOST))
                        .orPage()
                        .orElse(null)
                : null;
    }

    /** By the framework of that name, else the one that was used last, else the first. */
    private AssessmentForm form(UUID id, String wanted, String key, @Nullable Assessment last) {
        List<Framework> all = assessments.frameworks().orPage();
        Framework by = named(all, wanted)
                .or(() -> last == null ? Optional.empty() : named(all, name(last)))
                .or(() -> all.stream().findFirst())
                .orElseThrow(NotFoundException::new);
        List<Framework> others =
                all.stream().filter(framework -> !framework.equals(by)).toList();
        return new AssessmentForm(cases.one(id).orPage(), by, last, others, key);
    }

    private static Optional<Framework> named(List<Framework> all, String name) {
        return all.stream()
                .filter(framework -> SupportWords.name(framework).equals(name))
                .findFirst();
    }

    private static String name(Assessment assessment) {
        return assessment.framework() + "-" + assessment.frameworkVersion();
    }

    /** Numbers have no gaps: what is above 1 has more before it. */
    private static @Nullable String next(UUID id, List<Assessment> found) {
        return found.isEmpty() || found.getLast().number() == 1
                ? null
                : "/cases/" + id + "/assessments?before=" + found.getLast().number();
    }
}
