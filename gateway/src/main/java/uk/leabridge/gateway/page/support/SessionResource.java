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
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.CasesClient;
import uk.leabridge.gateway.client.SessionsClient;
import uk.leabridge.gateway.client.SessionsClient.NotHeldRequest;
import uk.leabridge.gateway.client.SessionsClient.SessionRequest;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.page.referrals.Grounds;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** The sessions of a case: planned with a provider, and held once two people say so. */
@Path("/cases/" + Pages.ID + "/sessions")
@RolesAllowed(Roles.SAFEGUARDING_OFFICER)
public class SessionResource {

    private static final int LONGEST = 10_000;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,79}");
    private static final String DAY = "Enter the date of the session";

    private final SessionsClient sessions;
    private final CasesClient cases;
    private final SignedIn signedIn;
    private final InstantSource clock;

    public SessionResource(SessionsClient sessions, CasesClient cases, SignedIn signedIn, InstantSource clock) {
        this.sessions = sessions;
        this.cases = cases;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "support")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance sessions(SessionPage page, Form form);

        static native TemplateInstance newSession(SessionPage page, String key, Form form);

        static native TemplateInstance absence(SessionPage page, SessionPage.Line session, Form form);
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    public Response list(@PathParam("id") UUID id, @QueryParam("after") @DefaultValue("") String after) {
        return Pages.show(Templates.sessions(read(id, after), Form.blank()));
    }

    @GET
    @Path("new")
    public Response blank(@PathParam("id") UUID id) {
        SessionPage page = read(id, "");
        Form form = Form.filled(Map.of("provider", page.lastProvider()));
        return page.isSupported()
                ? Pages.show(Templates.newSession(page, UUID.randomUUID().toString(), form))
                : Pages.to(address(id));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(SessionResource::read)
                .call((planned, form) -> sessions.plan(id, form.key(), planned))
                .refused((form, problem) -> SupportRefusals.tell(form, problem, Map.of("startsAt", "time")))
                .again(form -> Templates.newSession(read(id, ""), form.key(), form))
                .to(address(id));
    }

    @POST
    @Path("{session}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            @PathParam("id") UUID id, @PathParam("session") UUID session, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .call((_, form) -> sessions.confirm(id, session, form.version()))
                .refused((form, problem) -> SupportRefusals.tell(form, problem, Map.of()))
                .again(form -> Templates.sessions(read(id, ""), form))
                .to(address(id));
    }

    @GET
    @Path("{session}/absence")
    public Response askAbsence(@PathParam("id") UUID id, @PathParam("session") UUID session) {
        SessionPage page = one(id, session);
        SessionPage.Line line = page.getLines().getFirst();
        return line.missable() ? Pages.show(Templates.absence(page, line, Form.blank())) : Pages.to(address(id));
    }

    @POST
    @Path("{session}/absence")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response miss(
            @PathParam("id") UUID id, @PathParam("session") UUID session, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(form -> Grounds.lines(form.text("reason", LONGEST, "Enter why it was not held")))
                .call((reason, form) -> sessions.miss(id, session, form.version(), new NotHeldRequest(reason)))
                .refused((form, problem) -> SupportRefusals.tell(form, problem, Map.of()))
                .again(form -> absence(id, session, form))
                .to(address(id));
    }

    private static SessionRequest read(Form form) {
        String provider =
                form.text("provider", 80, "Enter the provider’s identifier, for example hackney-sample-provider");
        if (!provider.isEmpty() && !SLUG.matcher(provider).matches()) {
            form.wrong("provider", "Enter the provider’s identifier, for example hackney-sample-provider");
        }
        LocalDate day = form.date("day", "Date").orElse(LocalDate.EPOCH);
        if (day.equals(LocalDate.EPOCH)) {
            form.wrong("day", DAY);
        }
        LocalTime time = form.time("time", "Enter a start time, for example 9:30 or 14:15");
        return new SessionRequest(provider, day.atTime(time).atZone(LONDON).toInstant());
    }

    private TemplateInstance absence(UUID id, UUID session, Form form) {
        SessionPage page = one(id, session);
        return Templates.absence(page, page.getLines().getFirst(), form);
    }

    private SessionPage read(UUID id, String after) {
        var page = sessions.of(id, after).orPage();
        return page(id, page.items(), NextPage.of(address(id)).after(page.next()));
    }

    private SessionPage one(UUID id, UUID session) {
        var found = sessions.one(id, session).orPage().orElseThrow(NotFoundException::new);
        return page(id, List.of(found), null);
    }

    private SessionPage page(UUID id, List<SessionsClient.Session> of, @Nullable String next) {
        return new SessionPage(
                cases.one(id).orPage(), of, next, signedIn.required().subject(), clock.instant());
    }

    private static String address(UUID id) {
        return "/cases/" + id + "/sessions";
    }
}
