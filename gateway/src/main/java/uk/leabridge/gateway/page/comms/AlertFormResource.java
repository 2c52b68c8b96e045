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
import uk.leabridge.gateway.client.CommsClient.Made;
import uk.leabridge.gateway.client.Done;
import uk.leabridge.gateway.page.Bound;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NavigationItem;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.session.Roles;

/** The list of alerts, and the form that writes one. */
@Path("/alerts")
@RolesAllowed(Roles.COMMS_OFFICER)
public class AlertFormResource {

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
            List<Option> groups) {}

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
        return Pages.show(Templates.alerts(new ListModel(page.items(), CommsWords.next("/alerts", page.next()))));
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
        String key = Form.of(fields).value("key");
        var model = model(comms.incident(incident).orPage(), null, key, "");
        return switch (Form.of(fields).bind(form -> read(form, List.of()))) {
            case Bound.Invalid<AlertRequest>(var form) -> Pages.again(Templates.alertForm(model, form));
            case Bound.Valid<AlertRequest>(var alert) ->
                switch (comms.draft(key, new DraftAlertRequest(incident, alert))) {
                    case Answer.Refused<Made>(var problem) ->
                        Pages.again(Templates.alertForm(model, Form.of(fields).refused(problem, FIELDS)));
                    case Answer<Made> made ->
                        Pages.to("/alerts/" + made.orPage().id());
                };
        };
    }

    @GET
    @Path("{id}/edit")
    public Response change(@PathParam("id") UUID id) {
        Answer<CommsClient.Alert> answer = comms.alert(id);
        CommsClient.Alert alert = answer.orPage();
        if (!alert.youMay().contains("EDIT")) {
            return Pages.to("/alerts/" + id);
        }
        String etag = answer instanceof Answer.Good<CommsClient.Alert> good ? good.etag() : "";
        var words = alert.words();
        return Pages.show(Templates.alertForm(
                model(comms.incident(alert.incidentId()).orPage(), id, "", etag),
                Form.filled(Map.of(
                        "severity", words.severity(),
                        "urgency", words.urgency(),
                        "certainty", words.certainty(),
                        "headline", words.headline(),
                        "description", words.description(),
                        "instruction", words.instruction(),
                        "scope", words.scope(),
                        "roleGroups", alert.audience().roleGroups()))));
    }

    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        CommsClient.Alert alert = comms.alert(id).orPage();
        String etag = Form.of(fields).value("version");
        var model = model(comms.incident(alert.incidentId()).orPage(), id, "", etag);
        return switch (Form.of(fields).bind(form -> read(form, alert.audience().contacts()))) {
            case Bound.Invalid<AlertRequest>(var form) -> Pages.again(Templates.alertForm(model, form));
            case Bound.Valid<AlertRequest>(var words) ->
                switch (comms.edit(id, etag, words)) {
                    case Answer.Refused<Done>(var problem)
                    when !problem.is("stale-version") ->
                        Pages.again(Templates.alertForm(model, Form.of(fields).refused(problem, FIELDS)));
                    case Answer<Done> other -> {
                        other.orPage();
                        yield Pages.to("/alerts/" + id);
                    }
                };
        };
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
