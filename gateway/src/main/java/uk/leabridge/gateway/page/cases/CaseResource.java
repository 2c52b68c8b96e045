package uk.leabridge.gateway.page.cases;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import uk.leabridge.gateway.client.AssessmentsClient;
import uk.leabridge.gateway.client.CasesClient;
import uk.leabridge.gateway.client.CasesClient.CaseAssignmentRequest;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.page.Bound;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.page.referrals.Grounds;
import uk.leabridge.gateway.page.referrals.SignpostPart;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** One case: how it stands, what happened, and a page for each thing that can be done with it. */
@Path("/cases/" + Pages.ID)
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
public class CaseResource {

    private final CasePages pages;
    private final CasesClient cases;
    private final AssessmentsClient assessments;
    private final SignedIn signedIn;

    public CaseResource(CasePages pages, CasesClient cases, AssessmentsClient assessments, SignedIn signedIn) {
        this.pages = pages;
        this.cases = cases;
        this.assessments = assessments;
        this.signedIn = signedIn;
    }

    /** What the forms choose from. */
    record Choices(List<Option> from, List<Option> signposts, List<Option> bases) {
        static Choices of(CasePage page) {
            return new Choices(page.mayBeAsked(), Grounds.SIGNPOSTS, Grounds.LEGAL_BASES);
        }
    }

    /** What was typed, and what it means. */
    record Narrowed(Form form, ChronologyFilter filter) {}

    @CheckedTemplate(basePath = "cases")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance one(CasePage page, SignpostPart pointed, Form form);

        static native TemplateInstance chronology(CasePage page, Form form);

        static native TemplateInstance reviews(CasePage page, Chronology activity);

        static native TemplateInstance move(CasePage page, CaseMove move, Form form, Choices choices);
    }

    /** {@code show=person} opens who it is about: asked for by a click, because each look counts. */
    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    public Response show(@PathParam("id") UUID id, @QueryParam("show") @DefaultValue("") String show) {
        return Pages.show(one(pages.whole(id, show.equals("person")), Form.blank()));
    }

    /** The chronology alone, narrowed by what the address says, for reading and for paper. */
    @GET
    @Path("chronology")
    public Response chronology(@PathParam("id") UUID id, @Context UriInfo address) {
        return switch (Form.of(address.getQueryParameters())
                .bind(form -> new Narrowed(form, ChronologyFilter.read(form)))) {
            case Bound.Invalid<Narrowed>(var form) ->
                Pages.again(Templates.chronology(pages.told(id, ChronologyFilter.NONE), form));
            case Bound.Valid<Narrowed>(var by) ->
                Pages.show(Templates.chronology(pages.told(id, by.filter()), by.form()));
        };
    }

    /** What is due, and what was done to keep support from petering out. */
    @GET
    @Path("reviews")
    public Response reviews(@PathParam("id") UUID id) {
        CasePage page = pages.told(id, ChronologyFilter.NONE);
        return Pages.show(Templates.reviews(page, page.chronology().onlyActivity()));
    }

    @POST
    @Path("assignment")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .call((_, form) -> cases.assign(
                        id,
                        form.version(),
                        new CaseAssignmentRequest(signedIn.required().subject())))
                .refused(CaseRefusals::tell)
                .again(form -> one(pages.whole(id, false), form))
                .to("/cases/" + id);
    }

    @GET
    @Path("moves/{move}")
    public Response form(@PathParam("id") UUID id, @PathParam("move") String slug) {
        CaseMove move = CaseMove.of(slug).orElseThrow(NotFoundException::new);
        CasePage page = pages.bare(id);
        return page.getMoves().contains(move)
                ? Pages.show(Templates.move(page, move, Form.blank(), Choices.of(page)))
                : Pages.to("/cases/" + id);
    }

    @POST
    @Path("moves/{move}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(
            @PathParam("id") UUID id, @PathParam("move") String slug, MultivaluedMap<String, String> fields) {
        CaseMove move = CaseMove.of(slug).orElseThrow(NotFoundException::new);
        return Submission.of(fields)
                .read(move::read)
                .call((body, form) -> cases.move(id, move.operation(), form.version(), body))
                .refused(this::told)
                .again(form -> again(id, move, form))
                .to("/cases/" + id);
    }

    /** What is not answered is named as the assessment names it. */
    private Form told(Form typed, ServiceProblem problem) {
        return problem.is("exit-blocked")
                ? CaseRefusals.blocked(typed, problem, assessments.titles())
                : CaseRefusals.tell(typed, problem);
    }

    private TemplateInstance one(CasePage page, Form form) {
        return Templates.one(page, pages.pointed(page), form);
    }

    private TemplateInstance again(UUID id, CaseMove move, Form form) {
        CasePage page = pages.bare(id);
        return Templates.move(page, move, form, Choices.of(page));
    }
}
