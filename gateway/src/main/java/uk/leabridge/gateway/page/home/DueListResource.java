package uk.leabridge.gateway.page.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.client.ReferralsClient;
import uk.leabridge.gateway.client.ReferralsClient.Due;
import uk.leabridge.gateway.client.ReferralsClient.DueFilter;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.session.Roles;

/** All that is due, the longest overdue first, and what narrows it: in the address, so that it can be kept and sent. */
@Path("/overdue")
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
public class DueListResource {

    private final ReferralsClient referrals;
    private final InstantSource clock;

    public DueListResource(ReferralsClient referrals, InstantSource clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    /** The list and the address of the next page (null on the last). */
    record Model(List<WorkPart.Row> rows, @Nullable String next, boolean narrowed) {
        public List<Option> getKinds() {
            return DueWords.KINDS;
        }
    }

    @CheckedTemplate(basePath = "home")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance due(Model model, Form form);
    }

    @GET
    public Response list(
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("overdue") @DefaultValue("") String overdue,
            @QueryParam("owner") @DefaultValue("") String owner,
            @QueryParam("after") @DefaultValue("") String after) {
        String known = Option.codes(DueWords.KINDS).contains(kind) ? kind : "";
        boolean late = overdue.equals("yes");
        boolean mine = owner.equals("me");
        PageOf<Due> page =
                referrals.due(new DueFilter(mine, late, known, after)).orPage();
        Form form = Form.filled(Map.of("kind", known, "overdue", late ? "yes" : "", "owner", mine ? "me" : ""));
        var now = clock.instant();
        List<WorkPart.Row> rows =
                page.items().stream().map(due -> WorkPart.Row.of(due, now)).toList();
        boolean narrowed = late || mine || !known.isEmpty();
        return Pages.show(Templates.due(
                new Model(
                        rows,
                        NextPage.of("/overdue")
                                .with(form, "kind", "overdue", "owner")
                                .after(page.next()),
                        narrowed),
                form));
    }
}
