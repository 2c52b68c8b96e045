package uk.leabridge.gateway.page.governance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.RetentionClient;
import uk.leabridge.gateway.client.RetentionClient.Line;
import uk.leabridge.gateway.client.RetentionClient.StandingHold;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.session.Roles;

/** The queue of what may be destroyed, and the holds that stand. */
@Path("/governance/retention")
@RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
public class RetentionResource {

    private final RetentionClient retention;

    public RetentionResource(RetentionClient retention) {
        this.retention = retention;
    }

    /** The queue; {@code next} is null on its last page. */
    record Queue(
            List<Line> items, List<Option> states, @Nullable String next) {}

    /** The holds; {@code next} is null on their last page. */
    record Holds(List<StandingHold> items, @Nullable String next) {}

    @CheckedTemplate(basePath = "governance")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance queue(Queue model, Form form);

        static native TemplateInstance holds(Holds model);
    }

    @GET
    public Response queue(
            @QueryParam("state") @DefaultValue("") String state, @QueryParam("after") @DefaultValue("") String after) {
        String known = Option.codes(GovernanceWords.STATES).contains(state) ? state : "";
        var page = retention.queue("", known, after).orPage();
        var next = NextPage.of("/governance/retention").with("state", known).after(page.next());
        return Pages.show(Templates.queue(
                new Queue(page.items(), GovernanceWords.STATES, next), Form.filled(Map.of("state", known))));
    }

    @GET
    @Path("holds")
    public Response holds(@QueryParam("after") @DefaultValue("") String after) {
        var page = retention.holds(after).orPage();
        var next = NextPage.of("/governance/retention/holds").after(page.next());
        return Pages.show(Templates.holds(new Holds(page.items(), next)));
    }
}
