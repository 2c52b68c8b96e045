package uk.leabridge.gateway.page.governance;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.RetentionClient;
import uk.leabridge.gateway.client.RetentionClient.Held;
import uk.leabridge.gateway.client.RetentionClient.HoldRequest;
import uk.leabridge.gateway.client.RetentionClient.Kept;
import uk.leabridge.gateway.client.RetentionClient.LiftRequest;
import uk.leabridge.gateway.client.RetentionClient.ReviewRequest;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** One record: its review, its holds, and its end. */
@Path("/governance/retention/" + Pages.ID)
public class RecordResource {

    private static final int LONGEST = 4000;
    private static final String REASON = "Enter the reason";

    private final RetentionClient retention;
    private final SignedIn signedIn;

    public RecordResource(RetentionClient retention, SignedIn signedIn) {
        this.retention = retention;
        this.signedIn = signedIn;
    }

    @CheckedTemplate(basePath = "governance")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance record(RecordPage page);

        static native TemplateInstance moved(MovedPage page);

        static native TemplateInstance review(RecordPage page, List<Option> decisions, Form form);

        static native TemplateInstance hold(RecordPage page, List<Option> grounds, String key, Form form);

        static native TemplateInstance lift(RecordPage page, Held hold, Form form);

        static native TemplateInstance destroy(RecordPage page, Form form);
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN, Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    public Response one(@PathParam("id") UUID id) {
        return Pages.show(Templates.record(page(id)));
    }

    @GET
    @Path("review")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
    public Response askReview(@PathParam("id") UUID id) {
        return Pages.show(Templates.review(page(id), GovernanceWords.DECISIONS, Form.blank()));
    }

    @POST
    @Path("review")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response review(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(RecordResource::readReview)
                .call((review, form) -> retention.review(id, form.version(), review))
                .refused(GovernanceWords::tell)
                .again(form -> Templates.review(page(id), GovernanceWords.DECISIONS, form))
                .to(address(id));
    }

    @GET
    @Path("hold")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN, Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    public Response askHold(@PathParam("id") UUID id) {
        return Pages.show(Templates.hold(
                page(id), GovernanceWords.GROUNDS, UUID.randomUUID().toString(), Form.blank()));
    }

    @POST
    @Path("hold")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN, Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hold(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(RecordResource::readHold)
                .call((hold, form) -> retention.hold(id, form.key(), hold))
                .refused(GovernanceWords::tell)
                .again(form -> Templates.hold(page(id), GovernanceWords.GROUNDS, form.key(), form))
                .to(address(id));
    }

    @GET
    @Path("holds/{hold}/lifting")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
    public Response askLifting(@PathParam("id") UUID id, @PathParam("hold") UUID hold) {
        return Pages.show(lifting(id, hold, Form.blank()));
    }

    @POST
    @Path("holds/{hold}/lifting")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lift(
            @PathParam("id") UUID id, @PathParam("hold") UUID hold, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(form -> form.text("reason", LONGEST, REASON))
                .call((reason, form) -> retention.lift(id, hold, form.version(), new LiftRequest(reason)))
                .refused(GovernanceWords::tell)
                .again(form -> lifting(id, hold, form))
                .to(address(id));
    }

    @GET
    @Path("destruction")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
    public Response askDestruction(@PathParam("id") UUID id) {
        return Pages.show(Templates.destroy(page(id), Form.blank()));
    }

    @POST
    @Path("destruction")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response destroy(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .call((_, form) -> retention.destroy(id, form.version()))
                .refused(GovernanceWords::tell)
                .again(form -> Templates.destroy(page(id), form))
                .to(done -> "/governance/destructions/" + done.receipt().id());
    }

    private static ReviewRequest readReview(Form form) {
        String decision = form.oneOf(
                "decision", Option.codes(GovernanceWords.DECISIONS), "Select whether to destroy or keep the record");
        LocalDate keepUntil = form.date("keepUntil", "Keep until date").orElse(null);
        if (decision.equals("KEEP") && keepUntil == null && !form.wrong("keepUntil")) {
            form.wrong("keepUntil", "Enter the date to keep the record until");
        }
        return new ReviewRequest(decision, keepUntil, form.text("reason", LONGEST, REASON));
    }

    private static HoldRequest readHold(Form form) {
        return new HoldRequest(
                form.oneOf("ground", Option.codes(GovernanceWords.GROUNDS), "Select why the record must be kept"),
                form.text("reason", LONGEST, REASON));
    }

    private static String address(UUID id) {
        return "/governance/retention/" + id;
    }

    private TemplateInstance lifting(UUID id, UUID hold, Form form) {
        RecordPage page = page(id);
        return Templates.lift(page, standing(page, hold), form);
    }

    private RecordPage page(UUID id) {
        Answer<Kept> answer = retention.one(id);
        if (answer instanceof Answer.Refused<Kept>(var problem) && problem.is("record-moved")) {
            throw new RecordMovedException(MovedPage.of(problem));
        }
        String etag = answer instanceof Answer.Good<Kept>(var _, var tag) ? tag : "";
        return new RecordPage(answer.orPage(), etag, signedIn.required());
    }

    /** Another borough has the record: whatever was asked about it here, the page says where it is. */
    @ServerExceptionMapper
    Response moved(RecordMovedException e) {
        return Pages.show(Templates.moved(e.page()));
    }

    private static Held standing(RecordPage page, UUID hold) {
        return page.getStanding().stream()
                .filter(one -> one.id().equals(hold))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
