package uk.leabridge.gateway.page.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.leabridge.gateway.client.InsightClient;
import uk.leabridge.gateway.client.InsightClient.Release;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;

/** Releases a finished year: choose it, see exactly what will be seen, release it for good. */
@Path("/insight/releases/new")
@RolesAllowed(Roles.PARTNERSHIP_ADMIN)
public class NewReleaseResource {

    private final InsightClient insight;
    private final Charts charts;
    private final InstantSource time;

    public NewReleaseResource(InsightClient insight, Charts charts, InstantSource time) {
        this.insight = insight;
        this.charts = charts;
        this.time = time;
    }

    /** The chosen year (empty before) and what would be released of it. */
    record Model(String year, List<Release> previews, List<Option> years, String key, Charts charts) {}

    @CheckedTemplate(basePath = "insight")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance newRelease(Model model, Form form);
    }

    @GET
    public Response preview(@QueryParam("year") @DefaultValue("") String year) {
        return Pages.show(page(year, UUID.randomUUID().toString(), Form.filled(Map.of("year", year))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .call((_, form) -> insight.release(form.value("year"), form.key()))
                .again(form -> page(form.value("year"), form.key(), form))
                .to(released -> "/insight/releases/" + released.year() + "/public");
    }

    private TemplateInstance page(String year, String key, Form form) {
        // the year that runs cannot be released
        var years = Years.upTo(time.instant(), 6).subList(1, 6);
        boolean chosen = Option.codes(years).contains(year);
        List<Release> previews = chosen ? insight.preview(year).orPage() : List.of();
        return Templates.newRelease(new Model(chosen ? year : "", previews, years, key, charts), form);
    }
}
