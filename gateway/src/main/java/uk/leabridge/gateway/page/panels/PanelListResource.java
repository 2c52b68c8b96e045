package uk.leabridge.gateway.page.panels;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.PanelsClient;
import uk.leabridge.gateway.client.PanelsClient.NewPanelRequest;
import uk.leabridge.gateway.client.PanelsClient.Panel;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NavigationItem;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.page.cases.CaseWords;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** The borough's panels; to a member those on which they sit. */
@Path("/panels")
public class PanelListResource {

    private final PanelsClient panels;
    private final SignedIn signedIn;

    public PanelListResource(PanelsClient panels, SignedIn signedIn) {
        this.panels = panels;
        this.signedIn = signedIn;
    }

    @Produces
    @Singleton
    static NavigationItem area() {
        return new NavigationItem(
                25,
                "Panels",
                "/panels",
                Set.of(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER, Roles.BOROUGH_ADMIN));
    }

    /** The list; {@code me} is what an administrator needs to give the person a seat. */
    record Model(List<Panel> items, @Nullable String next, String me) {}

    @CheckedTemplate(basePath = "panels")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(Model model);
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER, Roles.BOROUGH_ADMIN})
    public Response list(@QueryParam("after") @DefaultValue("") String after) {
        var page = panels.list(after).orPage();
        return Pages.show(Templates.list(new Model(
                page.items(),
                NextPage.of("/panels").after(page.next()),
                signedIn.required().subject())));
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.BOROUGH_ADMIN)
    public Response blank() {
        return Pages.show(form(CompositionForm.usual()));
    }

    @POST
    @Path("new")
    @RolesAllowed(Roles.BOROUGH_ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(form -> CompositionForm.read(form, true))
                .call((terms, form) -> panels.create(form.key(), new NewPanelRequest(form.value("kind"), terms)))
                .refused((form, problem) -> PanelWords.tell(form, problem, CompositionForm.NO_PANEL))
                .again(PanelListResource::form)
                .to(made -> "/panels/" + made.id());
    }

    private static TemplateInstance form(Form form) {
        String key = form.key().isEmpty() ? UUID.randomUUID().toString() : form.key();
        return PanelResource.Templates.composition(
                new CompositionForm(
                        "Set up a panel", "/panels", "Panels", key, CaseWords.PANELS, CompositionForm.filled(form)),
                form);
    }
}
