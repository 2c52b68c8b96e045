package uk.leabridge.gateway.page.panels;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import uk.leabridge.gateway.client.CasesClient;
import uk.leabridge.gateway.client.CasesClient.Case;
import uk.leabridge.gateway.client.MeetingsClient;
import uk.leabridge.gateway.client.MeetingsClient.Upcoming;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.session.Roles;

/** At which meeting a case is heard: those of its kind of panel that are to come. */
@Path("/cases/" + Pages.ID + "/listing")
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
public class CaseListingResource {

    private static final int MOST = 100;

    private final CasesClient cases;
    private final MeetingsClient meetings;

    public CaseListingResource(CasesClient cases, MeetingsClient meetings) {
        this.cases = cases;
        this.meetings = meetings;
    }

    @CheckedTemplate(basePath = "cases")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance listing(Case of, List<Upcoming> meetings);
    }

    @GET
    public Response choose(@PathParam("id") UUID id) {
        Case of = cases.one(id).orPage();
        return of.allowed().contains("LIST")
                ? Pages.show(Templates.listing(of, ofKind(of.kind())))
                : Pages.to("/cases/" + id);
    }

    private List<Upcoming> ofKind(String kind) {
        return meetings.upcoming(MOST).orPage().items().stream()
                .filter(meeting -> meeting.kind().equals(kind))
                .toList();
    }
}
