package uk.leabridge.gateway.page.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.CasesClient;
import uk.leabridge.gateway.client.CasesClient.Filter;
import uk.leabridge.gateway.client.CasesClient.Summary;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NavigationItem;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** The borough's cases; to a panel's member those that their panels hear. */
@Path("/cases")
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
public class CaseListResource {

    private final CasesClient cases;
    private final SignedIn signedIn;

    public CaseListResource(CasesClient cases, SignedIn signedIn) {
        this.cases = cases;
        this.signedIn = signedIn;
    }

    @Produces
    @Singleton
    static NavigationItem area() {
        return new NavigationItem(
                20, "Cases", "/cases", Set.of(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER));
    }

    /** The list, what narrows it, and the address of the next page (null on the last). */
    record Model(List<Summary> items, @Nullable String next, boolean narrowed, boolean worker) {
        public List<Option> getStatuses() {
            return CaseWords.STATUSES;
        }

        public List<Option> getPanels() {
            return CaseWords.PANELS;
        }
    }

    @CheckedTemplate(basePath = "cases")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(Model model, Form form);
    }

    @GET
    public Response list(
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("mine") @DefaultValue("") String mine,
            @QueryParam("reference") @DefaultValue("") String reference,
            @QueryParam("after") @DefaultValue("") String after) {
        boolean own = mine.equals("yes");
        String panel = known(CaseWords.PANELS, kind);
        String wanted = known(CaseWords.STATUSES, status);
        Form form =
                Form.filled(Map.of("status", wanted, "kind", panel, "mine", own ? "yes" : "", "reference", reference));
        var filter = new Filter(wanted, panel, own, form.reference("reference", "C"), after);
        var page = cases.list(filter).orPage();
        boolean narrowed = own || !(wanted + panel + reference).isEmpty();
        boolean worker = signedIn.required().has(Roles.SAFEGUARDING_OFFICER);
        return Pages.show(Templates.list(
                new Model(
                        page.items(),
                        NextPage.of("/cases")
                                .with(form, "status", "kind", "mine", "reference")
                                .after(page.next()),
                        narrowed,
                        worker),
                form));
    }

    private static String known(List<Option> options, String code) {
        return Option.codes(options).contains(code) ? code : "";
    }
}
