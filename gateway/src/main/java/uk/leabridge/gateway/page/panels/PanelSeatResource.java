package uk.leabridge.gateway.page.panels;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.leabridge.gateway.client.PanelsClient;
import uk.leabridge.gateway.client.PanelsClient.Member;
import uk.leabridge.gateway.client.PanelsClient.MemberRequest;
import uk.leabridge.gateway.client.PanelsClient.Panel;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;

/** Seats on a panel, given and taken: whoever has one sees what the panel hears. */
@Path("/panels/" + Pages.ID + "/members")
@RolesAllowed({Roles.PANEL_CHAIR, Roles.BOROUGH_ADMIN})
public class PanelSeatResource {

    private static final int LONGEST = 100;
    private static final Pattern SUBJECT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final PanelsClient panels;

    public PanelSeatResource(PanelsClient panels) {
        this.panels = panels;
    }

    @CheckedTemplate(basePath = "panels")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance seat(Panel panel, List<Option> agencies, String key, Form form);

        static native TemplateInstance unseat(Panel panel, Member member);
    }

    @GET
    @Path("new")
    public Response blank(@PathParam("id") UUID id) {
        return Pages.show(form(id, UUID.randomUUID().toString(), Form.blank()));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response seat(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(PanelSeatResource::read)
                .call((seat, form) -> panels.seat(id, form.key(), seat))
                .refused((form, problem) -> PanelWords.tell(form, problem, CompositionForm.NO_PANEL))
                .again(form -> form(id, form.key(), form))
                .to("/panels/" + id);
    }

    @GET
    @Path("{member}/removal")
    public Response askRemoval(@PathParam("id") UUID id, @PathParam("member") UUID member) {
        Panel panel = panels.one(id).orPage();
        Member leaving = panels.members(id).orPage().items().stream()
                .filter(one -> one.id().equals(member))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Pages.show(Templates.unseat(panel, leaving));
    }

    @POST
    @Path("{member}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response unseat(@PathParam("id") UUID id, @PathParam("member") UUID member) {
        panels.unseat(id, member).orPage();
        return Pages.to("/panels/" + id);
    }

    /** An account's identifier, as it is shown to its owner. */
    static String subject(Form form, String field) {
        String subject = form.value(field).strip();
        if (!SUBJECT.matcher(subject).matches()) {
            form.wrong(field, "Enter an account identifier, for example 019aab00-0000-7000-8000-0000000000dd");
        }
        return subject;
    }

    private static MemberRequest read(Form form) {
        String agency = form.value("agency");
        if (agency.isEmpty()) {
            form.wrong("agency", "Select the agency they represent");
        }
        String role = form.text("displayRole", LONGEST, "Enter their role, for example named nurse");
        return new MemberRequest(subject(form, "subject"), agency, role);
    }

    private TemplateInstance form(UUID id, String key, Form form) {
        Panel panel = panels.one(id).orPage();
        return Templates.seat(panel, PanelWords.agencies(panel), key, form);
    }
}
