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
import uk.leabridge.gateway.client.CasesClient;
import uk.leabridge.gateway.client.MeetingsClient;
import uk.leabridge.gateway.client.MeetingsClient.AgendaRequest;
import uk.leabridge.gateway.client.MeetingsClient.AttendanceRequest;
import uk.leabridge.gateway.client.MeetingsClient.Seat;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.page.referrals.Grounds;
import uk.leabridge.gateway.session.Roles;

/** One meeting: its agenda in order, who is there, what was decided. */
@Path("/meetings/" + Pages.ID)
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
public class MeetingResource {

    private final MeetingsClient meetings;
    private final CasesClient cases;
    private final MeetingPages pages;

    public MeetingResource(MeetingsClient meetings, CasesClient cases, MeetingPages pages) {
        this.meetings = meetings;
        this.cases = cases;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "meetings")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance one(MeetingPage page);

        static native TemplateInstance attendance(MeetingPage page, List<Option> agencies, Form form);

        static native TemplateInstance listing(
                MeetingPage page, List<Option> open, List<Option> bases, String key, Form form);

        static native TemplateInstance minutes(MeetingPage page, List<Minute> minutes);
    }

    /** A decision as it stands in the minutes. */
    record Minute(String reference, MeetingsClient.Decided decided, String present) {}

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    public Response show(@PathParam("id") UUID id) {
        return Pages.show(Templates.one(pages.read(id)));
    }

    /** For paper: who was there, what was decided and why. */
    @GET
    @Path("minutes")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    public Response minutes(@PathParam("id") UUID id) {
        MeetingPage page = pages.read(id);
        List<Minute> minutes = meetings.decisions(id).orPage().items().stream()
                .map(decided ->
                        new Minute(reference(page, decided.itemId()), decided, page.names(decided.agenciesPresent())))
                .toList();
        return Pages.show(Templates.minutes(page, minutes));
    }

    private static String reference(MeetingPage page, UUID item) {
        return page.meeting().agenda().stream()
                .filter(one -> one.id().equals(item))
                .map(MeetingsClient.Item::reference)
                .findFirst()
                .orElse("");
    }

    @GET
    @Path("attendance")
    public Response attendance(@PathParam("id") UUID id) {
        MeetingPage page = pages.read(id);
        return Pages.show(attendance(
                page, Form.filled(Map.of("present", page.meeting().attendance().present()))));
    }

    @POST
    @Path("attendance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response attend(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        MeetingPage page = pages.read(id);
        return Submission.of(fields)
                .read(form -> readAttendance(form, page))
                .call((attendance, form) -> meetings.attend(id, form.version(), attendance))
                .refused((form, problem) -> PanelWords.tell(form, problem, page.panel()))
                .again(form -> attendance(pages.read(id), form))
                .to("/meetings/" + id);
    }

    private static AttendanceRequest readAttendance(Form form, MeetingPage page) {
        return new AttendanceRequest(page.panel().agencies().stream()
                .map(agency -> new Seat(agency.code(), form.has("present", agency.code())))
                .toList());
    }

    private static TemplateInstance attendance(MeetingPage page, Form form) {
        return Templates.attendance(page, PanelWords.agencies(page.panel()), form);
    }

    @GET
    @Path("listing")
    public Response listing(@PathParam("id") UUID id, @QueryParam("case") @DefaultValue("") String of) {
        return Pages.show(listing(pages.read(id), UUID.randomUUID().toString(), Form.filled(Map.of("caseId", of))));
    }

    @POST
    @Path("listing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response list(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        MeetingPage page = pages.read(id);
        return Submission.of(fields)
                .read(MeetingResource::readListing)
                .call((wanted, form) -> meetings.list(id, form.key(), wanted))
                .refused((form, problem) -> PanelWords.tell(form, problem, page.panel()))
                .again(form -> listing(page, form.key(), form))
                .to("/meetings/" + id);
    }

    private static AgendaRequest readListing(Form form) {
        var given = Grounds.read(form, "Enter why the panel should consider it");
        String of = form.value("caseId");
        if (of.isEmpty()) {
            form.wrong("caseId", "Select a case");
        }
        return new AgendaRequest(of, given.reason(), given.evidence(), given.legalBasis());
    }

    private TemplateInstance listing(MeetingPage page, String key, Form form) {
        List<Option> open = cases.toHear(page.meeting().kind()).orPage().items().stream()
                .map(one -> new Option(one.id().toString(), one.reference()))
                .toList();
        return Templates.listing(page, open, Grounds.LEGAL_BASES, key, form);
    }
}
