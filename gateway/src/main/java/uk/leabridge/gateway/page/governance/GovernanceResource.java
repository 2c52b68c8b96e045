package uk.leabridge.gateway.page.governance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import uk.leabridge.gateway.page.NavigationItem;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.session.Roles;

/** Where information governance begins. */
@Path("/governance")
@RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
public class GovernanceResource {

    @Produces
    @Singleton
    static NavigationItem area() {
        return new NavigationItem(90, "Governance", "/governance", Set.of(Roles.AUDITOR, Roles.BOROUGH_ADMIN));
    }

    @CheckedTemplate(basePath = "governance")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance start();
    }

    @GET
    public Response start() {
        return Pages.show(Templates.start());
    }
}
