package uk.leabridge.gateway.page.governance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.SubjectAccessClient;
import uk.leabridge.gateway.client.SubjectAccessClient.AskedElsewhere;
import uk.leabridge.gateway.client.SubjectAccessClient.Line;
import uk.leabridge.gateway.client.SubjectAccessClient.NewRequest;
import uk.leabridge.gateway.client.SubjectAccessClient.Person;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;

/** Requests of people to see what is held of them: the list with its clock, and a new one. */
@Path("/governance/subject-access")
@RolesAllowed(Roles.AUDITOR)
public class SubjectAccessResource {

    private final SubjectAccessClient requests;
    private final InstantSource time;

    public SubjectAccessResource(SubjectAccessClient requests, InstantSource time) {
        this.requests = requests;
        this.time = time;
    }

    /** The list; {@code next} is null on its last page, {@code elsewhere} is on the first one alone. */
    record Model(
            List<AskedElsewhere> elsewhere,
            List<Line> items,
            boolean open,
            LocalDate today,
            @Nullable String next) {}

    @CheckedTemplate(basePath = "governance")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance requests(Model model);

        static native TemplateInstance newRequest(List<Option> requesters, List<Option> checks, String key, Form form);
    }

    @GET
    public Response list(
            @QueryParam("open") @DefaultValue("true") boolean open,
            @QueryParam("after") @DefaultValue("") String after) {
        var page = requests.list(open, after).orPage();
        var next = NextPage.of("/governance/subject-access")
                .with("open", String.valueOf(open))
                .after(page.next());
        List<AskedElsewhere> elsewhere =
                open && after.isEmpty() ? requests.elsewhere().orPage().items() : List.of();
        return Pages.show(
                Templates.requests(new Model(elsewhere, page.items(), open, SubjectAccessWords.today(time), next)));
    }

    @GET
    @Path("new")
    public Response blank() {
        return Pages.show(form(UUID.randomUUID().toString(), Form.blank()));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(SubjectAccessResource::read)
                .call((request, form) -> requests.create(form.key(), request))
                .refused(SubjectAccessWords::tell)
                .again(form -> form(form.key(), form))
                .to(made -> "/governance/subject-access/" + made.id());
    }

    private static TemplateInstance form(String key, Form form) {
        return Templates.newRequest(SubjectAccessWords.REQUESTERS, SubjectAccessWords.CHECKS, key, form);
    }

    private static NewRequest read(Form form) {
        Person person = new Person(
                form.text("givenName", 100, "Enter the first name"),
                form.text("familyName", 100, "Enter the last name"),
                form.optionalText("otherNames", 200, "Known as"),
                form.date("dateOfBirth", "Date of birth").orElse(null),
                form.optionalText("postcode", 10, "Postcode"));
        return new NewRequest(
                person,
                form.oneOf(
                        "requester", Option.codes(SubjectAccessWords.REQUESTERS), "Select who is making the request"),
                form.oneOf(
                        "identityCheck",
                        Option.codes(SubjectAccessWords.CHECKS),
                        "Select how you checked their identity"),
                form.optionalText("requesterName", 200, "Name of the requester"),
                form.text("contact", 500, "Enter where to send the response"),
                day(form));
    }

    private static LocalDate day(Form form) {
        var on = form.date("receivedOn", "Date received");
        if (on.isEmpty() && !form.wrong("receivedOn")) {
            form.wrong("receivedOn", "Enter the date received");
        }
        return on.orElse(LocalDate.EPOCH);
    }
}
