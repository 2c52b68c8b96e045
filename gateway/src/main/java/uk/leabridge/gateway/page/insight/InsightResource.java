package uk.leabridge.gateway.page.insight;

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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.leabridge.gateway.client.InsightClient;
import uk.leabridge.gateway.client.InsightClient.Comparison;
import uk.leabridge.gateway.client.InsightClient.Funnel;
import uk.leabridge.gateway.client.InsightClient.Measure;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NavigationItem;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** What the own borough's referrals say by numbers, for officers and chairs; the others are shown what was released. */
@Path("/insight")
public class InsightResource {

    private static final Set<String> COMPARED = Set.of("AGE_BAND", "SEX", "ETHNIC_GROUP", "SECTOR", "CONCERN");

    private final InsightClient insight;
    private final SignedIn signedIn;
    private final Charts charts;
    private final InstantSource time;

    public InsightResource(InsightClient insight, SignedIn signedIn, Charts charts, InstantSource time) {
        this.insight = insight;
        this.signedIn = signedIn;
        this.charts = charts;
        this.time = time;
    }

    @Produces
    @Singleton
    static NavigationItem area() {
        return new NavigationItem(
                75,
                "Insight",
                "/insight",
                Set.of(
                        Roles.SAFEGUARDING_OFFICER,
                        Roles.PANEL_CHAIR,
                        Roles.BOARD_MEMBER,
                        Roles.PARTNERSHIP_ADMIN,
                        Roles.BOROUGH_ADMIN,
                        Roles.ELECTED_MEMBER,
                        Roles.AUDITOR));
    }

    /** A year by a characteristic. */
    record Model(
            Funnel funnel, List<Measure> measures, List<Comparison> comparisons, Charts charts, List<Option> years) {
        public List<Option> getCharacteristics() {
            return InsightWords.CHARACTERISTICS;
        }

        public boolean isAny() {
            return funnel.totals().getFirst().referrals() > 0;
        }
    }

    @CheckedTemplate(basePath = "insight")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance own(Model model, Form form);
    }

    @GET
    @RolesAllowed("**")
    public Response own(
            @QueryParam("year") @DefaultValue("") String year, @QueryParam("by") @DefaultValue("") String by) {
        var person = signedIn.required();
        if (!person.has(Roles.SAFEGUARDING_OFFICER) && !person.has(Roles.PANEL_CHAIR)) {
            return Pages.to("/insight/releases");
        }
        var years = Years.upTo(time.instant(), 6);
        String wantedYear = known(years, year);
        String wanted = known(InsightWords.CHARACTERISTICS, by.isEmpty() ? "SECTOR" : by);
        var model = new Model(
                insight.funnel(wantedYear, wanted).orPage(),
                insight.timeliness(wantedYear).orPage().measures(),
                comparisons(wantedYear, wanted),
                charts,
                years);
        return Pages.show(Templates.own(model, Form.filled(Map.of("year", wantedYear, "by", wanted))));
    }

    private List<Comparison> comparisons(String year, String by) {
        if (!COMPARED.contains(by)) return List.of();
        return Stream.of("REFERRED", "DISCUSSED", "ADOPTED")
                .map(decision -> insight.comparison(year, decision, by).orPage())
                .filter(comparison -> !comparison.groups().isEmpty())
                .toList();
    }

    private static String known(List<Option> options, String code) {
        return Option.codes(options).contains(code) ? code : options.getFirst().value();
    }
}
