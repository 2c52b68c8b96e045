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
import uk.leabridge.gateway.client.CommsClient.AlertRequest;
import uk.leabridge.gateway.client.CommsClient.Audience;
import uk.leabridge.gateway.client.CommsClient.DraftAlertRequest;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NavigationItem;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;

/** The list of alerts, and the form that writes one. */
@Path("/alerts")
@RolesAllowed(Roles.COMMS_OFFICER)
public class AlertFormResource {

    private static final Map<String, List<Option>> CODED = Map.of(
            "severity", CommsWords.SEVERITIES,
            "urgency", CommsWords.URGENCIES,
            "certainty", CommsWords.CERTAINTIES,
            "scope", CommsWords.SCOPES,
            "roleGroups", CommsWords.GROUPS);
    private static final Map<String, String> FIELDS = Map.of("audience.roleGroups", "roleGroups");

    private final CommsClient comms;

    public AlertFormResource(CommsClient comms) {
        this.comms = comms;
    }

    @Produces
    @Singleton
    static NavigationItem area() {
        return new NavigationItem(65, "Alerts", "/alerts", Set.of(Roles.COMMS_OFFICER, Roles.COMMS_APPROVER));
    }

    /** The list. */
    record ListModel(
            List<CommsClient.AlertLine> items, @Nullable String next) {}

    /**
     * What the form stands in.
     *
     * @param alert null for a new one
     */
    record FormModel(
            CommsClient.Incident incident,
            @Nullable UUID alert,
            String key,
            String etag,
            List<Option> severities,
            List<Option> urgencies,
            List<Option> certainties,
            List<Option> scopes,
            List<Option> groups) {
        /** The page before: the alert, or the incident that a new one is about. */
        public String getBefore() {
            return alert == null ? "/incidents/" + incident.id() : "/alerts/" + alert;
        }
    }

    @CheckedTemplate(basePath = "comms")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance alerts(ListModel model);

        static native TemplateInstance alertForm(FormModel model, Form form);
    }

    @GET
    @RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
    public Response list(@QueryParam("after") @DefaultValue("") String after) {
        var page = comms.alerts("", "", after).orPage();
        return Pages.show(Templates.alerts(
                new ListModel(page.items(), NextPage.of("/alerts").after(page.next()))));
    }

    @GET
    @Path("new")
    public Response blank(@QueryParam("incident") @Nullable UUID incident) {
        if (incident == null) {
            return Pages.to("/incidents");
        }
        return Pages.show(Templates.alertForm(
                model(comms.incident(incident).orPage(), null, UUID.randomUUID().toString(), ""), Form.blank()));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draft(@QueryParam("incident") UUID incident, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(form -> read(form, List.of()))
                .call((alert, form) -> comms.draft(form.key(), new DraftAlertRequest(incident, alert)))
                .refused(FIELDS)
                .again(form ->
                        Templates.alertForm(model(comms.incident(incident).orPage(), null, form.key(), ""), form))
                .to(made -> "/alerts/" + made.id());
    }

    @GET
    @Path("{id}/edit")
    public Response change(@PathParam("id") UUID id) {
        Answer<CommsClient.Alert> answer = comms.alert(id);
        CommsClient.Alert alert = answer.orPage();
        if (!alert.youMay().contains("EDIT")) {
            return Pages.to("/alerts/" + id);
        }
        return Pages.show(editing(answer, filled(alert)));
    }

    private TemplateInstance editing(Answer<CommsClient.Alert> answer, Form form) {
        CommsClient.Alert alert = answer.orPage();
        String etag = answer instanceof Answer.Good<CommsClient.Alert> good ? good.etag() : "";
        return Templates.alertForm(
                model(comms.incident(alert.incidentId()).orPage(), alert.id(), "", etag),
                form.against(filled(alert), CODED));
    }

    private static Form filled(CommsClient.Alert alert) {
        var words = alert.words();
        return Form.filled(Map.of(
                "severity", words.severity(),
                "urgency", words.urgency(),
                "certainty", words.certainty(),
                "headline", words.headline(),
                "description", words.description(),
                "instruction", words.instruction(),
                "scope", words.scope(),
                "roleGroups", alert.audience().roleGroups()));
    }

    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        CommsClient.Alert alert = comms.alert(id).orPage();
        return Submission.of(fields)
                .read(form -> read(form, alert.audience().contacts()))
                .call((words, form) -> comms.edit(id, form.version(), words))
                .refused(FIELDS)
                .again(form -> editing(comms.alert(id), form))
                .to("/alerts/" + id);
    }

    /** In the order of the page. Browsers send line breaks as CR LF; the words are kept with LF alone. */
    private static AlertRequest read(Form form, List<UUID> contacts) {
        String headline = form.text("headline", 160, "Enter a headline");
        String description =
                form.text("description", 4_000, "Enter what is happening").replace("\r\n", "\n");
        String instruction =
                form.text("instruction", 2_000, "Enter what people should do").replace("\r\n", "\n");
        String severity = form.oneOf("severity", Option.codes(CommsWords.SEVERITIES), "Select how serious it is");
        String urgency = form.oneOf("urgency", Option.codes(CommsWords.URGENCIES), "Select when people should act");
        String certainty = form.oneOf("certainty", Option.codes(CommsWords.CERTAINTIES), "Select how sure we are");
        List<String> groups = form.anyOf("roleGroups", Option.codes(CommsWords.GROUPS));
        if (groups.isEmpty() && contacts.isEmpty()) {
            form.wrong("roleGroups", "Select who should receive it");
        }
        return new AlertRequest(
                severity,
                urgency,
                certainty,
                headline,
                description,
                instruction,
                form.oneOf("scope", Option.codes(CommsWords.SCOPES), "Select who may see it"),
                new Audience(groups, contacts));
    }

    private static FormModel model(CommsClient.Incident incident, @Nullable UUID alert, String key, String etag) {
        return new FormModel(
                incident,
                alert,
                key,
                etag,
                CommsWords.SEVERITIES,
                CommsWords.URGENCIES,
                CommsWords.CERTAINTIES,
                CommsWords.SCOPES,
                CommsWords.GROUPS);
    }
}
