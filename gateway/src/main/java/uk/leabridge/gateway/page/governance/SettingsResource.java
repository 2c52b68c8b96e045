package uk.leabridge.gateway.page.governance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.SettingsClient;
import uk.leabridge.gateway.client.SettingsClient.Settings;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;

/** How the borough works: whom others ask, its periods, how long it keeps what has ended. */
@Path("/governance/settings")
public class SettingsResource {
    private final SettingsClient settings;

    public SettingsResource(SettingsClient settings) {
        this.settings = settings;
    }

    @CheckedTemplate(basePath = "governance")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance settings(SettingsForm page);

        static native TemplateInstance chooseSettings(SettingsForm page, Form form);
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
    public Response show() {
        return Pages.show(Templates.settings(page()));
    }

    @GET
    @Path("change")
    @RolesAllowed(Roles.BOROUGH_ADMIN)
    public Response ask() {
        SettingsForm page = page();
        return Pages.show(Templates.chooseSettings(page, page.filled()));
    }

    @POST
    @Path("change")
    @RolesAllowed(Roles.BOROUGH_ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(form -> page().read(form))
                .call((choices, form) -> settings.choose(form.version(), choices))
                .refused(SettingsForm::tell)
                .again(this::again)
                .to("/governance/settings");
    }

    private TemplateInstance again(Form form) {
        SettingsForm page = page();
        return Templates.chooseSettings(page, form.against(page.filled(), Map.of()));
    }

    private SettingsForm page() {
        Answer<Settings> answer = settings.read();
        Settings of = answer.orPage();
        return new SettingsForm(of, answer instanceof Answer.Good<Settings> good ? good.etag() : "");
    }
}
