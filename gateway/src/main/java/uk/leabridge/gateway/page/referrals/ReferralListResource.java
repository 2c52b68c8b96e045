package uk.leabridge.gateway.page.referrals;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.client.ReferralsClient;
import uk.leabridge.gateway.client.ReferralsClient.Filter;
import uk.leabridge.gateway.client.ReferralsClient.Mine;
import uk.leabridge.gateway.client.ReferralsClient.Summary;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NavigationItem;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** Lists of referrals: the borough's for those who work on them, one's own for those who referred. */
@Path("/referrals")
public class ReferralListResource {

    private final ReferralsClient referrals;
    private final SignedIn signedIn;

    public ReferralListResource(ReferralsClient referrals, SignedIn signedIn) {
        this.referrals = referrals;
        this.signedIn = signedIn;
    }

    @Produces
    @Singleton
    static NavigationItem area() {
        return new NavigationItem(
                10, "Referrals", "/referrals", Set.of(Roles.REFERRER, Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR));
    }

    /** A row with its status as people read it. */
    record Row(Summary referral, Tag tag) {}

    /** The list, what narrows it, and the address of the next page (null on the last). */
    record Model(List<Row> rows, @Nullable String next, boolean narrowed) {
        public List<Option> getStatuses() {
            return ReferralWords.STATUSES;
        }

        public List<Option> getSectors() {
            return ReferralWords.SECTORS;
        }
    }

    @CheckedTemplate(basePath = "referrals")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(Model model, Form form);

        static native TemplateInstance mine(List<Mine> items, @Nullable String next);
    }

    @GET
    @RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    public Response list(
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("sector") @DefaultValue("") String sector,
            @QueryParam("overdue") @DefaultValue("") String overdue,
            @QueryParam("assignee") @DefaultValue("") String assignee,
            @QueryParam("reference") @DefaultValue("") String reference,
            @QueryParam("after") @DefaultValue("") String after) {
        if (!signedIn.required().hasAny(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR)) {
            return Pages.to("/referrals/mine");
        }
        boolean late = overdue.equals("yes");
        String officer = assignee.equals("me") ? signedIn.required().subject() : "";
        Form form = Form.filled(Map.of(
                "status", status, "sector", sector, "overdue", overdue, "assignee", assignee, "reference", reference));
        PageOf<Summary> page = referrals
                .list(new Filter(
                        known(ReferralWords.STATUSES, status),
                        known(ReferralWords.SECTORS, sector),
                        late,
                        officer,
                        form.reference("reference", "R"),
                        after))
                .orPage();
        List<Row> rows = page.items().stream()
                .map(one -> new Row(one, ReferralWords.status(one.status(), one.overdue())))
                .toList();
        boolean narrowed = !(status + sector + overdue + assignee + reference).isEmpty();
        return Pages.show(Templates.list(
                new Model(
                        rows,
                        NextPage.of("/referrals")
                                .with(form, "status", "sector", "overdue", "assignee", "reference")
                                .after(page.next()),
                        narrowed),
                form));
    }

    @GET
    @Path("mine")
    @RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER})
    public Response mine(@QueryParam("after") @DefaultValue("") String after) {
        PageOf<Mine> page = referrals.mine(after).orPage();
        return Pages.show(
                Templates.mine(page.items(), NextPage.of("/referrals/mine").after(page.next())));
    }

    @GET
    @Path("sent/{id}")
    @RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER})
    public Response sent(@PathParam("id") UUID id, @QueryParam("danger") @DefaultValue("") String danger) {
        return Pages.show(NewReferralResource.Templates.sent(referrals.mine(id).orPage(), danger.equals("yes")));
    }

    private static String known(List<Option> options, String code) {
        return Option.codes(options).contains(code) ? code : "";
    }
}
