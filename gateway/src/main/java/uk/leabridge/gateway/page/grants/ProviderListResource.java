package uk.leabridge.gateway.page.grants;

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
import uk.leabridge.gateway.client.GrantsClient;
import uk.leabridge.gateway.client.GrantsClient.Line;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NavigationItem;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.session.Roles;

/** The funder's table: each provider with what its compliance is worth, the latest change first. */
@Path("/providers")
public class ProviderListResource {

    private final GrantsClient grants;

    public ProviderListResource(GrantsClient grants) {
        this.grants = grants;
    }

    @Produces
    @Singleton
    static NavigationItem area() {
        return new NavigationItem(40, "Providers", "/providers", Set.of(Roles.GRANT_OFFICER, Roles.PROVIDER));
    }

    /** The table, and the address of the next page (null on the last). */
    record Model(List<Line> lines, @Nullable String next, boolean narrowed) {
        public List<Option> getStatuses() {
            return GrantWords.STATUSES;
        }
    }

    @CheckedTemplate(basePath = "grants")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance providers(Model model, Form form);
    }

    @GET
    @RolesAllowed({Roles.GRANT_OFFICER, Roles.PROVIDER})
    public Response list(
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("after") @DefaultValue("") String after) {
        String wanted = Option.codes(GrantWords.STATUSES).contains(status) ? status : "";
        PageOf<Line> page = grants.table(wanted, after).orPage();
        Model model = new Model(
                page.items(), NextPage.of("/providers").with("status", wanted).after(page.next()), !wanted.isEmpty());
        return Pages.show(Templates.providers(model, Form.filled(Map.of("status", wanted))));
    }
}
