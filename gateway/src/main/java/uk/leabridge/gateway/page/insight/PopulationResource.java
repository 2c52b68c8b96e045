package uk.leabridge.gateway.page.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.InsightClient;
import uk.leabridge.gateway.client.InsightClient.Population;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;

/** Who lives in the boroughs, which referrals are held against; the partnership's administrator records it. */
@Path("/insight/populations")
public class PopulationResource {
    private static final String BOROUGH = "{borough: [a-z][a-z-]{1,38}[a-z]}";

    private final InsightClient insight;

    public PopulationResource(InsightClient insight) {
        this.insight = insight;
    }

    @CheckedTemplate(basePath = "insight")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance populations(PopulationPage page);

        static native TemplateInstance population(PopulationForm page, Form form);
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.BOARD_MEMBER, Roles.PARTNERSHIP_ADMIN})
    public Response list() {
        return Pages.show(
                Templates.populations(new PopulationPage(insight.populations().orPage())));
    }

    @GET
    @Path(BOROUGH + "/entry")
    @RolesAllowed(Roles.PARTNERSHIP_ADMIN)
    public Response ask(@PathParam("borough") String borough) {
        PopulationForm page = page(borough);
        return Pages.show(Templates.population(page, page.filled()));
    }

    @POST
    @Path(BOROUGH + "/entry")
    @RolesAllowed(Roles.PARTNERSHIP_ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("borough") String borough, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(PopulationForm::read)
                .call((population, form) -> insight.record(borough, form.version(), population))
                .refused(PopulationResource::tell)
                .again(form -> again(borough, form))
                .to("/insight/populations");
    }

    private TemplateInstance again(String borough, Form form) {
        PopulationForm page = page(borough);
        return Templates.population(page, form.against(page.filled(), Map.of()));
    }

    private static Form tell(Form form, ServiceProblem problem) {
        if (problem.is("stale-version")) {
            form.wrong(
                    "main-content",
                    "Someone else has updated these figures. Check them on the previous page, then save yours if they are correct");
            return form;
        }
        return form.refused(problem, Map.of("groups", "SEX-FEMALE"));
    }

    private PopulationForm page(String borough) {
        return switch (insight.population(borough)) {
            case Answer.Good<Population>(var of, var etag) -> new PopulationForm(borough, of, etag);
            case Answer.Missing<Population> _ -> new PopulationForm(borough, null, PopulationForm.NONE);
            case Answer<Population> other -> new PopulationForm(borough, other.orPage(), "");
        };
    }
}
