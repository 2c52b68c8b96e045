package uk.leabridge.gateway.page.governance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.SubjectAccessClient;
import uk.leabridge.gateway.client.SubjectAccessClient.Asked;
import uk.leabridge.gateway.client.SubjectAccessClient.Candidate;
import uk.leabridge.gateway.client.SubjectAccessClient.ChoiceRequest;
import uk.leabridge.gateway.client.SubjectAccessClient.ClosingRequest;
import uk.leabridge.gateway.client.SubjectAccessClient.Item;
import uk.leabridge.gateway.client.SubjectAccessClient.RecordsRequest;
import uk.leabridge.gateway.client.SubjectAccessClient.Shell;
import uk.leabridge.gateway.client.SubjectAccessClient.WhyRequest;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;

/** Answering one request: whose records, what is shown, the bundle, the end. */
@Path("/governance/subject-access/" + Pages.ID)
@RolesAllowed(Roles.AUDITOR)
public class AnswerResource {

    private static final int LONGEST = 4000;
    private static final String REASON = "Enter the reason";

    private final SubjectAccessClient requests;
    private final InstantSource time;

    public AnswerResource(SubjectAccessClient requests, InstantSource time) {
        this.requests = requests;
        this.time = time;
    }

    @CheckedTemplate(basePath = "governance")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance request(Asked of, String etag, LocalDate today, Form form);

        static native TemplateInstance records(Asked of, String etag, List<Candidate> found, Form form);

        static native TemplateInstance items(Asked of, List<Section> sections);

        static native TemplateInstance item(ItemModel model, Form form);

        static native TemplateInstance extension(Asked of, String etag, Form form);

        static native TemplateInstance closure(Asked of, String etag, List<Option> ends, Form form);
    }

    private record Read(Asked of, String etag) {}

    /** Items under one heading. */
    record Section(String title, List<Item> items) {}

    /** One item with what can be chosen. */
    record ItemModel(Asked of, String etag, Item one, List<Option> decisions, List<Option> exemptions) {}

    @GET
    public Response one(@PathParam("id") UUID id) {
        return Pages.show(request(read(id), Form.blank()));
    }

    @GET
    @Path("records")
    public Response candidates(@PathParam("id") UUID id, @QueryParam("reference") @DefaultValue("") String reference) {
        return Pages.show(candidates(read(id), reference, Form.filled(Map.of("reference", reference))));
    }

    @POST
    @Path("records")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(AnswerResource::chosen)
                .call((chosen, form) -> requests.choose(id, form.version(), chosen))
                .refused(SubjectAccessWords::tell)
                .again(form -> candidates(read(id), "", form))
                .to(address(id));
    }

    @GET
    @Path("items")
    public Response items(@PathParam("id") UUID id) {
        var all = requests.items(id).orPage().items();
        var sections = Stream.of(
                        new Section(
                                "Not decided yet",
                                all.stream().filter(Item::undecided).toList()),
                        new Section(
                                "Decided",
                                all.stream().filter(item -> !item.undecided()).toList()))
                .filter(section -> !section.items().isEmpty())
                .toList();
        return Pages.show(Templates.items(read(id).of(), sections));
    }

    @GET
    @Path("items/{item}")
    public Response item(@PathParam("id") UUID id, @PathParam("item") UUID named) {
        return Pages.show(item(read(id), named, Form.blank()));
    }

    @POST
    @Path("items/{item}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("id") UUID id, @PathParam("item") UUID named, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(AnswerResource::choice)
                .call((choice, form) -> requests.decide(id, named, form.version(), choice))
                .refused(SubjectAccessWords::tell)
                .again(form -> item(read(id), named, form))
                .to(_ -> next(id));
    }

    /** The next item that nobody has decided about, or the list when there is none. */
    private String next(UUID id) {
        var list = address(id) + "/items";
        return requests.items(id).orPage().items().stream()
                .filter(Item::undecided)
                .findFirst()
                .map(item -> list + "/" + item.id())
                .orElse(list);
    }

    @GET
    @Path("extension")
    public Response askExtension(@PathParam("id") UUID id) {
        return Pages.show(extension(read(id), Form.blank()));
    }

    @POST
    @Path("extension")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response extend(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(form -> new WhyRequest(form.text("reason", LONGEST, REASON)))
                .call((why, form) -> requests.extend(id, form.version(), why))
                .refused(SubjectAccessWords::tell)
                .again(form -> extension(read(id), form))
                .to(address(id));
    }

    @GET
    @Path("closure")
    public Response askClosure(@PathParam("id") UUID id) {
        return Pages.show(closure(read(id), Form.blank()));
    }

    @POST
    @Path("closure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(AnswerResource::end)
                .call((closing, form) -> requests.close(id, form.version(), closing))
                .refused(SubjectAccessWords::tell)
                .again(form -> closure(read(id), form))
                .to(address(id));
    }

    /** The bundle goes to whoever asked for it, and is kept nowhere. */
    @POST
    @Path("bundle")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response bundle(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .call((_, form) -> requests.bundle(id, form.version()))
                .refused(SubjectAccessWords::tell)
                .again(form -> request(read(id), form))
                .then(zip -> Response.ok(zip, "application/zip")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"what-is-held.zip\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    private static RecordsRequest chosen(Form form) {
        return new RecordsRequest(
                form.values("record").stream().map(AnswerResource::identifier).toList());
    }

    private static ChoiceRequest choice(Form form) {
        String decision = form.oneOf("decision", Option.codes(SubjectAccessWords.DECISIONS), "Select your decision");
        boolean inPart = decision.equals("GIVE_IN_PART");
        String exemption = inPart || decision.equals("HOLD_BACK")
                ? form.oneOf("exemption", Option.codes(SubjectAccessWords.EXEMPTIONS), "Select an exemption")
                : null;
        List<String> leaveOut = inPart
                ? form.text("leaveOut", LONGEST, "Enter the passages to remove")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : null;
        return new ChoiceRequest(decision, exemption, leaveOut, form.text("reason", LONGEST, REASON));
    }

    private static ClosingRequest end(Form form) {
        return new ClosingRequest(
                form.oneOf("outcome", Option.codes(SubjectAccessWords.ENDS), "Select the outcome"),
                form.text("reason", LONGEST, REASON));
    }

    private static UUID identifier(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    private static String address(UUID id) {
        return "/governance/subject-access/" + id;
    }

    private Read read(UUID id) {
        Answer<Asked> answer = requests.one(id);
        return new Read(answer.orPage(), answer instanceof Answer.Good<Asked>(var _, var tag) ? tag : "");
    }

    private TemplateInstance request(Read read, Form form) {
        return Templates.request(read.of(), read.etag(), SubjectAccessWords.today(time), form);
    }

    private static TemplateInstance extension(Read read, Form form) {
        return Templates.extension(read.of(), read.etag(), form);
    }

    private static TemplateInstance closure(Read read, Form form) {
        return Templates.closure(read.of(), read.etag(), SubjectAccessWords.ENDS, form);
    }

    /** What was found, and what was chosen before. */
    private TemplateInstance candidates(Read read, String reference, Form form) {
        var found = new java.util.ArrayList<>(
                requests.candidates(read.of().id(), reference).orPage().items());
        var known = found.stream().map(one -> one.shell().record()).toList();
        for (Shell shell : read.of().records()) {
            if (!known.contains(shell.record())) found.add(new Candidate(shell, null));
        }
        return Templates.records(read.of(), read.etag(), found, form);
    }

    private TemplateInstance item(Read read, UUID named, Form form) {
        var one = requests.items(read.of().id()).orPage().items().stream()
                .filter(item -> item.id().equals(named))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Templates.item(
                new ItemModel(
                        read.of(),
                        read.etag(),
                        one,
                        SubjectAccessWords.DECISIONS,
                        SubjectAccessWords.exemptions(read.of().requester())),
                form);
    }
}
