package uk.leabridge.gateway.page.panels;

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
import java.util.List;
import java.util.UUID;
import uk.leabridge.gateway.client.MeetingsClient;
import uk.leabridge.gateway.client.MeetingsClient.DecisionRequest;
import uk.leabridge.gateway.client.MeetingsClient.InformationRequest;
import uk.leabridge.gateway.client.MeetingsClient.Item;
import uk.leabridge.gateway.client.MeetingsClient.RemovalRequest;
import uk.leabridge.gateway.client.MeetingsClient.Told;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.page.referrals.Grounds;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** One case on an agenda: what the agencies tell, what the panel decides, or that it is taken off again. */
@Path("/meetings/" + Pages.ID + "/agenda/{item: [0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}")
public class AgendaItemResource {

    private static final int LONGEST = 10_000;

    private final MeetingsClient meetings;
    private final MeetingPages pages;
    private final SignedIn signedIn;

    public AgendaItemResource(MeetingsClient meetings, MeetingPages pages, SignedIn signedIn) {
        this.meetings = meetings;
        this.pages = pages;
        this.signedIn = signedIn;
    }

    /** The item, and what its forms choose from; {@code runs} is whether the person takes down what others tell. */
    record Model(MeetingPage page, Item item, List<Option> agencies, boolean runs, String key) {
        public List<Option> getDecisions() {
            return PanelWords.DECISIONS;
        }

        public List<Option> getSignposts() {
            return Grounds.SIGNPOSTS;
        }

        public List<Option> getBases() {
            return Grounds.LEGAL_BASES;
        }
    }

    @CheckedTemplate(basePath = "meetings")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance information(Model model, List<Told> told, Form form);

        static native TemplateInstance decision(Model model, Form form);

        static native TemplateInstance removal(Model model, Form form);
    }

    @GET
    @Path("information")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    public Response information(@PathParam("id") UUID id, @PathParam("item") UUID item) {
        return Pages.show(information(model(id, item, ""), Form.blank()));
    }

    @POST
    @Path("information")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tell(
            @PathParam("id") UUID id, @PathParam("item") UUID item, MultivaluedMap<String, String> fields) {
        Model model = model(id, item, Form.of(fields).key());
        return Submission.of(fields)
                .read(form -> readInformation(form, model))
                .call((words, _) -> meetings.tell(id, item, model.key(), words))
                .refused((form, problem) ->
                        PanelWords.tell(form, problem, model.page().panel()))
                .again(form -> information(model, form))
                .to("/meetings/" + id + "/agenda/" + item + "/information");
    }

    private static InformationRequest readInformation(Form form, Model model) {
        String agency = model.runs()
                ? form.oneOf("agency", Option.codes(model.agencies()), "Select the agency that the information is from")
                : null;
        return new InformationRequest(
                agency,
                Grounds.lines(
                        form.text("words", LONGEST, "Enter what the agency knows, or say that it knows nothing")));
    }

    private TemplateInstance information(Model model, Form form) {
        var told = meetings.information(
                        model.page().meeting().id(), model.item().id())
                .orPage();
        return Templates.information(model, told.items(), form);
    }

    @GET
    @Path("decision")
    @RolesAllowed(Roles.PANEL_CHAIR)
    public Response decision(@PathParam("id") UUID id, @PathParam("item") UUID item) {
        Model model = model(id, item, "");
        return model.page().isOpen(model.item())
                ? Pages.show(Templates.decision(model, Form.blank()))
                : Pages.to("/meetings/" + id);
    }

    @POST
    @Path("decision")
    @RolesAllowed(Roles.PANEL_CHAIR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("id") UUID id, @PathParam("item") UUID item, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(form -> readDecision(form, item))
                .call((decision, form) -> meetings.decide(id, form.version(), decision))
                .refused((form, problem) ->
                        PanelWords.tell(form, problem, pages.read(id).panel()))
                .again(form -> Templates.decision(model(id, item, ""), form))
                .to("/meetings/" + id);
    }

    private static DecisionRequest readDecision(Form form, UUID item) {
        String decision = form.oneOf("decision", Option.codes(PanelWords.DECISIONS), "Select the panel’s decision");
        var given = Grounds.read(form, "Enter the reason for the decision");
        List<String> signposts = decision.equals("NOT_ADOPT") ? Grounds.signposts(form) : null;
        String dissent = form.optionalText("dissent", LONGEST, "Dissent");
        return new DecisionRequest(
                item,
                decision,
                given.reason(),
                given.evidence(),
                given.legalBasis(),
                signposts,
                dissent == null ? null : Grounds.lines(dissent));
    }

    @GET
    @Path("removal")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    public Response removal(@PathParam("id") UUID id, @PathParam("item") UUID item) {
        Model model = model(id, item, "");
        return model.page().isRemovable(model.item())
                ? Pages.show(Templates.removal(model, Form.blank()))
                : Pages.to("/meetings/" + id);
    }

    @POST
    @Path("removal")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("id") UUID id, @PathParam("item") UUID item, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(AgendaItemResource::readRemoval)
                .call((removal, form) -> meetings.unlist(id, item, form.version(), removal))
                .refused((form, problem) ->
                        PanelWords.tell(form, problem, pages.read(id).panel()))
                .again(form -> Templates.removal(model(id, item, ""), form))
                .to("/meetings/" + id);
    }

    /** The API takes no evidence for it. */
    private static RemovalRequest readRemoval(Form form) {
        var given = Grounds.read(form, "Enter why you are removing it");
        return new RemovalRequest(given.reason(), given.legalBasis());
    }

    private Model model(UUID id, UUID item, String key) {
        MeetingPage page = pages.read(id);
        boolean runs = signedIn.required().hasAny(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR);
        String once = key.isEmpty() ? UUID.randomUUID().toString() : key;
        return new Model(page, page.item(item), PanelWords.agencies(page.panel()), runs, once);
    }
}
