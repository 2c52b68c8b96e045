package uk.leabridge.gateway.page.panels;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.client.PanelsClient;
import uk.leabridge.gateway.client.PanelsClient.MeetingLine;
import uk.leabridge.gateway.client.PanelsClient.Member;
import uk.leabridge.gateway.client.PanelsClient.Panel;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** One panel: its agencies and quorum, who sits on it, when it meets. */
@Path("/panels/" + Pages.ID)
public class PanelResource {

    private final PanelsClient panels;
    private final SignedIn signedIn;

    public PanelResource(PanelsClient panels, SignedIn signedIn) {
        this.panels = panels;
        this.signedIn = signedIn;
    }

    /** What the page shows; {@code next} is the address of the next meetings (null on the last page). */
    record Model(
            Panel panel,
            List<Member> members,
            List<MeetingLine> meetings,
            @Nullable String next) {}

    @CheckedTemplate(basePath = "panels")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance one(Model model);

        static native TemplateInstance composition(CompositionForm page, Form form);
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER, Roles.BOROUGH_ADMIN})
    public Response show(@PathParam("id") UUID id, @QueryParam("after") @DefaultValue("") String after) {
        var person = signedIn.required();
        Panel panel = panels.one(id).orPage();
        boolean seesMembers = person.hasAny(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.BOROUGH_ADMIN);
        boolean seesMeetings = person.hasAny(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER);
        PageOf<Member> members = seesMembers ? panels.members(id).orPage() : PageOf.empty();
        PageOf<MeetingLine> meetings = seesMeetings ? panels.meetings(id, after).orPage() : PageOf.empty();
        return Pages.show(Templates.one(new Model(
                panel,
                members.items(),
                meetings.items(),
                NextPage.of("/panels/" + id).after(meetings.next()))));
    }

    @GET
    @Path("composition")
    @RolesAllowed(Roles.BOROUGH_ADMIN)
    public Response composition(@PathParam("id") UUID id) {
        Answer<Panel> answer = panels.one(id);
        return Pages.show(form(answer, CompositionForm.of(answer.orPage())));
    }

    @POST
    @Path("composition")
    @RolesAllowed(Roles.BOROUGH_ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response makeUp(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(form -> CompositionForm.read(form, false))
                .call((terms, form) -> panels.makeUp(id, form.version(), terms))
                .refused((form, problem) -> PanelWords.tell(form, problem, CompositionForm.NO_PANEL))
                .again(form -> form(panels.one(id), form))
                .to("/panels/" + id);
    }

    private static TemplateInstance form(Answer<Panel> answer, Form form) {
        Panel panel = answer.orPage();
        String etag = answer instanceof Answer.Good<Panel> good ? good.etag() : "";
        return Templates.composition(
                new CompositionForm(
                        "Change agencies and quorum",
                        "/panels/" + panel.id(),
                        panel.name(),
                        etag,
                        List.of(),
                        CompositionForm.filled(form)),
                form.against(CompositionForm.named(panel), Map.of()));
    }
}
