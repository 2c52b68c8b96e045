package uk.leabridge.gateway.page.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import uk.leabridge.gateway.client.InsightClient;
import uk.leabridge.gateway.client.InsightClient.Release;
import uk.leabridge.gateway.client.InsightClient.Year;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.session.Roles;

/** The years that were released: for everybody, and for the Board with the boroughs. */
@Path("/insight/releases")
public class ReleaseResource {

    private static final String YEAR = "{year: 20[0-9]{2}-[0-9]{2}}";
    private static final String PUBLIC = "public";
    private static final String BOARD = "board";

    private final InsightClient insight;
    private final Charts charts;

    public ReleaseResource(InsightClient insight, Charts charts) {
        this.insight = insight;
        this.charts = charts;
    }

    @CheckedTemplate(basePath = "insight")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance releases(List<Year> years);

        static native TemplateInstance release(Release release, Charts charts);
    }

    @GET
    @RolesAllowed("**")
    public Response list() {
        return Pages.show(Templates.releases(insight.years().orPage().items()));
    }

    @GET
    @Path(YEAR + "/public")
    @RolesAllowed("**")
    public Response everybody(@PathParam("year") String year) {
        return show(year, PUBLIC);
    }

    @GET
    @Path(YEAR + "/board")
    @RolesAllowed({Roles.BOARD_MEMBER, Roles.PARTNERSHIP_ADMIN, Roles.AUDITOR})
    public Response board(@PathParam("year") String year) {
        return show(year, BOARD);
    }

    @GET
    @Path(YEAR + "/public.csv")
    @RolesAllowed("**")
    public Response everybodyAsCsv(@PathParam("year") String year) {
        return download(year, PUBLIC);
    }

    @GET
    @Path(YEAR + "/board.csv")
    @RolesAllowed({Roles.BOARD_MEMBER, Roles.PARTNERSHIP_ADMIN, Roles.AUDITOR})
    public Response boardAsCsv(@PathParam("year") String year) {
        return download(year, BOARD);
    }

    private Response show(String year, String audience) {
        return Pages.show(Templates.release(insight.released(year, audience).orPage(), charts));
    }

    private Response download(String year, String audience) {
        return Response.ok(insight.releasedAsCsv(year, audience).orPage(), "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"referrals-" + year + "-" + audience + ".csv\"")
                .build();
    }
}
