package uk.leabridge.gateway.page.cases;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.AssessmentsClient;
import uk.leabridge.gateway.client.CasesClient;
import uk.leabridge.gateway.client.CasesClient.Case;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.page.Bound;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.referrals.Grounds;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** One case: how it stands, what happened, and a page for each thing that can be done with it. */
@Path("/cases/" + Pages.ID)
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
public class CaseResource {

    private final CasesClient cases;
    private final AssessmentsClient assessments;
    private final SignedIn signedIn;
    private final InstantSource clock;

    public CaseResource(CasesClient cases, AssessmentsClient assessments, SignedIn signedIn, InstantSource clock) {
        this.cases = cases;
        this.assessments = assessments;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** What the forms choose from. */
    record Choices(List<Option> from, List<Option> signposts, List<Option> bases) {
        static final Choices ALL = new Choices(CaseWords.CONSENT_FROM, Grounds.SIGNPOSTS, Grounds.LEGAL_BASES);
    }

    @CheckedTemplate(basePath = "cases")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance one(CasePage page, Form form);

        static native TemplateInstance chronology(CasePage page, Form form);

        static native TemplateInstance reviews(CasePage page, Chronology activity);

        static native TemplateInstance move(CasePage page, CaseMove move, Form form, Choices choices);
    }

    /** {@code show=person} opens who it is about: asked for by a click, because each look counts. */
    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    public Response show(
            @PathParam("id") UUID id,
            @QueryParam("show") @DefaultValue("") String show,
            @QueryParam("kind") @DefaultValue("") String kind) {
        CasePage page = read(id, show.equals("person"), kind);
        return Pages.show(Templates.one(page, Form.filled(Map.of("kind", kind))));
    }

    /** The chronology alone, for reading and for paper. */
    @GET
    @Path("chronology")
    public Response chronology(@PathParam("id") UUID id, @QueryParam("kind") @DefaultValue("") String kind) {
        return Pages.show(Templates.chronology(read(id, false, kind), Form.filled(Map.of("kind", kind))));
    }

    /** What is due, and what was done to keep support from petering out. */
    @GET
    @Path("reviews")
    public Response reviews(@PathParam("id") UUID id) {
        CasePage page = read(id, false, "");
        return Pages.show(Templates.reviews(page, page.chronology().onlyActivity()));
    }

    @POST
    @Path("assignment")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return switch (cases.assign(
                id, form.value("version"), signedIn.required().subject())) {
            case Answer.Refused<JsonNode>(var problem)
            when problem.status() != 403 ->
                Pages.again(Templates.one(read(id, false, ""), CaseRefusals.tell(form, problem)));
            case Answer<JsonNode> other -> {
                other.orPage();
                yield Pages.to("/cases/" + id);
            }
        };
    }

    @GET
    @Path("moves/{move}")
    public Response form(@PathParam("id") UUID id, @PathParam("move") String slug) {
        CaseMove move = CaseMove.of(slug).orElseThrow(NotFoundException::new);
        CasePage page = bare(id);
        return page.getMoves().contains(move)
                ? Pages.show(Templates.move(page, move, Form.blank(), Choices.ALL))
                : Pages.to("/cases/" + id);
    }

    @POST
    @Path("moves/{move}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(
            @PathParam("id") UUID id, @PathParam("move") String slug, MultivaluedMap<String, String> fields) {
        CaseMove move = CaseMove.of(slug).orElseThrow(NotFoundException::new);
        Form typed = Form.of(fields);
        return switch (typed.bind(move::read)) {
            case Bound.Invalid<Map<String, Object>>(var form) -> Pages.again(again(id, move, form));
            case Bound.Valid<Map<String, Object>>(var body) ->
                switch (cases.move(id, move.operation(), typed.value("version"), body)) {
                    case Answer.Refused<JsonNode>(var problem)
                    when problem.status() != 403 -> Pages.again(again(id, move, told(typed, problem)));
                    case Answer<JsonNode> other -> {
                        other.orPage();
                        yield Pages.to("/cases/" + id);
                    }
                };
        };
    }

    /** What is not answered is named as the assessment names it. */
    private Form told(Form typed, ServiceProblem problem) {
        return problem.is("exit-blocked")
                ? CaseRefusals.blocked(typed, problem, assessments.titles())
                : CaseRefusals.tell(typed, problem);
    }

    private TemplateInstance again(UUID id, CaseMove move, Form form) {
        return Templates.move(bare(id), move, form, Choices.ALL);
    }

    /** The case without what happened in it: each reading of that is recorded. */
    private CasePage bare(UUID id) {
        Answer<Case> answer = cases.one(id);
        Case of = answer.orPage();
        String etag = answer instanceof Answer.Good<Case> good ? good.etag() : "";
        return new CasePage(
                of, etag, signedIn.required().subject(), false, Chronology.NONE, DuePart.of(of.due(), clock.instant()));
    }

    private CasePage read(UUID id, boolean named, String kind) {
        CasePage bare = bare(id);
        return new CasePage(bare.of(), bare.etag(), bare.me(), named, chronology(id, kind, bare.me()), bare.due());
    }

    private Chronology steps(UUID id, String kind, String me) {
        var steps = cases.chronology(id);
        return steps instanceof Answer.Good<?> ? Chronology.of(steps.orPage().items(), kind, me) : Chronology.AWAY;
    }

    private Chronology chronology(UUID id, String kind, String me) {
        return signedIn.required().hasAny(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR)
                ? steps(id, kind, me)
                : Chronology.NONE;
    }
}
