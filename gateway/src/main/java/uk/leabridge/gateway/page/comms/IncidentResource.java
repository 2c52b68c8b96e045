package uk.leabridge.gateway.page.comms;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.CommsClient;
import uk.leabridge.gateway.client.CommsClient.OpenIncidentRequest;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NavigationItem;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;

/** Incidents of the borough, from their opening to their closing. */
@Path("/incidents")
@RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
public class IncidentResource {

    private static final int LONGEST = 4_000;
    private static final Set<String> STEPS = Set.of("monitoring", "closure");

    private final CommsClient comms;

    public IncidentResource(CommsClient comms) {
        this.comms = comms;
    }

    @Produces
    @Singleton
    static NavigationItem area() {
        return new NavigationItem(60, "Incidents", "/incidents", Set.of(Roles.COMMS_OFFICER, Roles.COMMS_APPROVER));
    }

    /** The list. */
    record ListModel(
            List<CommsClient.Incident> items, @Nullable String next) {}

    /** One incident; {@code key} makes a note once. */
    record Model(
            CommsClient.Incident incident,
            String etag,
            List<CommsClient.Entry> timeline,
            @Nullable String earlier,
            List<CommsClient.AlertLine> alerts,
            String key) {
        public boolean may(String action) {
            return incident.allowed().contains(action);
        }
    }

    /** What a new incident is made of. */
    record Choices(List<Option> kinds, List<Option> severities, List<Option> exercise) {}

    @CheckedTemplate(basePath = "comms")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance incidents(ListModel model);

        static native TemplateInstance newIncident(Form form, Choices choices, String key);

        static native TemplateInstance incident(Model model, Form form);
    }

    @GET
    public Response list(@QueryParam("after") @DefaultValue("") String after) {
        var page = comms.incidents("", after).orPage();
        return Pages.show(Templates.incidents(
                new ListModel(page.items(), NextPage.of("/incidents").after(page.next()))));
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.COMMS_OFFICER)
    public Response form() {
        return Pages.show(
                Templates.newIncident(Form.blank(), choices(), UUID.randomUUID().toString()));
    }

    @POST
    @Path("new")
    @RolesAllowed(Roles.COMMS_OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(IncidentResource::read)
                .call((report, form) -> comms.openIncident(form.key(), report))
                .again(form -> Templates.newIncident(form, choices(), form.key()))
                .to(made -> "/incidents/" + made.id());
    }

    private static OpenIncidentRequest read(Form form) {
        boolean exercise = form.yes("exercise", "Select yes if this is an exercise");
        String kind = form.oneOf("kind", Option.codes(CommsWords.KINDS), "Select the type of incident");
        String place = form.text("place", 200, "Enter where it is");
        String severity = form.oneOf("severity", Option.codes(CommsWords.SEVERITIES), "Select how serious it is");
        String summary =
                form.text("summary", LONGEST, "Enter what is happening").replace("\r\n", "\n");
        return new OpenIncidentRequest(exercise, kind, place, severity, summary);
    }

    private static Choices choices() {
        return new Choices(
                CommsWords.KINDS,
                CommsWords.SEVERITIES,
                List.of(
                        new Option("no", "No, it is real"),
                        new Option("yes", "Yes, an exercise", "Everything about it says EXERCISE.")));
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") UUID id, @QueryParam("after") @DefaultValue("") String after) {
        return Pages.show(Templates.incident(model(id, after), Form.blank()));
    }

    @POST
    @Path("{id}/note")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response note(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(form -> form.text("text", LONGEST, "Enter what happened").replace("\r\n", "\n"))
                .call((text, form) -> comms.note(id, form.key(), text))
                .again(form -> Templates.incident(model(id, ""), form))
                .to("/incidents/" + id);
    }

    @POST
    @Path("{id}/{step:monitoring|closure}")
    @RolesAllowed(Roles.COMMS_OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(
            @PathParam("id") UUID id, @PathParam("step") String step, MultivaluedMap<String, String> fields) {
        if (!STEPS.contains(step)) {
            return Pages.to("/incidents/" + id);
        }
        return Submission.of(fields)
                .read(form -> form.text("why", LONGEST, "Enter the reason").replace("\r\n", "\n"))
                .call((why, form) -> comms.moveIncident(id, step, form.version(), why))
                .refused(Map.of("text", "why"))
                .again(form -> Templates.incident(model(id, ""), form))
                .to("/incidents/" + id);
    }

    private Model model(UUID id, String after) {
        Answer<CommsClient.Incident> answer = comms.incident(id);
        CommsClient.Incident incident = answer.orPage();
        String etag = answer instanceof Answer.Good<CommsClient.Incident> good ? good.etag() : "";
        var timeline = comms.timeline(id, after).or(PageOf.empty());
        var alerts = comms.alerts(id.toString(), "", "").or(PageOf.empty());
        return new Model(
                incident,
                etag,
                timeline.items(),
                NextPage.of("/incidents/" + id).after(timeline.next()),
                alerts.items(),
                UUID.randomUUID().toString());
    }
}
