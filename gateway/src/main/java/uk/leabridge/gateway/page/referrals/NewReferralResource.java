package uk.leabridge.gateway.page.referrals;

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
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.client.ReferralsClient;
import uk.leabridge.gateway.client.ReferralsClient.Draft;
import uk.leabridge.gateway.client.ReferralsClient.Receipt;
import uk.leabridge.gateway.client.ServiceAwayException;
import uk.leabridge.gateway.page.Field;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.GoneException;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;

/** Making a referral: one question a page, kept as a draft after each, checked before it is sent. */
@Path("/referrals/new")
@RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER})
public class NewReferralResource {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MOST_TRIES = 5;

    private final ReferralsClient referrals;
    private final InstantSource clock;

    public NewReferralResource(ReferralsClient referrals, InstantSource clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    /** A draft as kept, with the version that it had. */
    private record Kept(ReferralAnswers answers, String etag) {}

    @CheckedTemplate(basePath = "referrals/new")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance start(Form form, List<Draft> drafts);

        static native TemplateInstance question(QuestionPage page, Form form);

        static native TemplateInstance check(CheckPage page, Form form);

        static native TemplateInstance sent(ReferralsClient.Mine mine, boolean danger);
    }

    @GET
    public Response start() {
        return Pages.show(startPage());
    }

    private TemplateInstance startPage() {
        List<Draft> drafts = referrals.drafts().or(PageOf.empty()).items();
        return Templates.start(Form.blank(), drafts);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin() {
        Draft draft = referrals.startDraft().orPage();
        return Pages.to("/referrals/new/" + draft.id() + "/" + Step.DANGER.slug());
    }

    @GET
    @Path("{draft}/{step}")
    public Response ask(@PathParam("draft") UUID draft, @PathParam("step") String slug) {
        Kept kept = kept(draft);
        Step step = step(slug, kept.answers());
        return Pages.show(Templates.question(
                page(draft, step, kept.answers()), Form.filled(kept.answers().values())));
    }

    @POST
    @Path("{draft}/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("draft") UUID draft, @PathParam("step") String slug, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return IntStream.range(0, MOST_TRIES)
                .mapToObj(_ -> answer(draft, slug, form))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new ServiceAwayException("Referrals"));
    }

    /**
     * Saves one page of answers; nothing when another page of the draft was saved at the same moment, as by a double click or
     * in another tab: then this one is put beside it.
     */
    private Optional<Response> answer(UUID draft, String slug, Form form) {
        Kept kept = kept(draft);
        Step step = step(slug, kept.answers());
        ReferralQuestions.check(step, form, kept.answers(), today());
        boolean later = form.has("then", "later");
        if (form.broken() && !later) {
            return Optional.of(Pages.again(Templates.question(page(draft, step, kept.answers()), form)));
        }
        ReferralAnswers answers = form.broken()
                ? kept.answers().begun(step, form)
                : kept.answers().with(step, form);
        Answer<Draft> saved = referrals.saveDraft(draft, kept.etag(), answers.values());
        if (saved instanceof Answer.Refused<Draft>(var problem) && problem.is("stale-version")) {
            return Optional.empty();
        }
        saved.orPage();
        return Optional.of(
                Pages.to(later ? "/referrals/new" : "/referrals/new/" + draft + "/" + nextPage(step, answers)));
    }

    /** The next question; the check page when all that follows is answered already. */
    private String nextPage(Step step, ReferralAnswers answers) {
        Optional<Step> open = firstOpen(answers);
        if (open.isEmpty()) {
            return "check";
        }
        return step.next(answers, today()).map(Step::slug).orElse(open.get().slug());
    }

    @GET
    @Path("{draft}/check")
    public Response check(@PathParam("draft") UUID draft) {
        Kept kept = kept(draft);
        Optional<Step> open = firstOpen(kept.answers());
        if (open.isPresent()) {
            return Pages.to("/referrals/new/" + draft + "/" + open.get().slug());
        }
        return Pages.show(Templates.check(checkPage(draft, kept.answers()), Form.blank()));
    }

    @POST
    @Path("{draft}/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@PathParam("draft") UUID draft, MultivaluedMap<String, String> fields) {
        Kept kept = kept(draft);
        ReferralAnswers answers = kept.answers();
        return Submission.of(fields)
                .call((_, _) -> referrals.submit(
                        draft.toString(), ReferralDocument.of(answers, today()).form()))
                .refused(ReferralDocument.FIELDS)
                .again(form -> Templates.check(checkPage(draft, answers), form))
                .to(receipt -> sent(draft, answers, receipt));
    }

    /** Where its sender reads that it was sent; the draft has served. */
    private String sent(UUID draft, ReferralAnswers answers, Receipt receipt) {
        referrals.discardDraft(draft);
        String danger = answers.is("immediateDanger", "yes") ? "?danger=yes" : "";
        return "/referrals/sent/" + receipt.id() + danger;
    }

    private Optional<Step> firstOpen(ReferralAnswers answers) {
        return Arrays.stream(Step.values())
                .filter(step -> !answers.answered(step, step.asked(answers, today())))
                .findFirst();
    }

    private QuestionPage page(UUID draft, Step step, ReferralAnswers answers) {
        String back = step.previous(answers, today())
                .map(before -> "/referrals/new/" + draft + "/" + before.slug())
                .orElse("/referrals/new");
        List<Field> asked = ReferralField.of(step)
                .filter(one -> one.asked(answers, today()))
                .map(ReferralField::field)
                .toList();
        return new QuestionPage(step, asked, back, answers.is("immediateDanger", "yes"));
    }

    private CheckPage checkPage(UUID draft, ReferralAnswers answers) {
        return new CheckPage(
                "/referrals/new/" + draft + "/", CheckRows.of(answers, today()), answers.is("immediateDanger", "yes"));
    }

    private Step step(String slug, ReferralAnswers answers) {
        return Step.named(slug).filter(step -> step.asked(answers, today())).orElseThrow(NotFoundException::new);
    }

    private Kept kept(UUID draft) {
        return switch (referrals.draft(draft)) {
            case Answer.Good<Draft>(var found, var etag) -> new Kept(ReferralAnswers.of(found.answers()), etag);
            case Answer.Missing<Draft> _ ->
                throw new GoneException(
                        "You may have sent or deleted this draft referral. If you sent it, it is in your referrals.",
                        "/referrals/mine",
                        "Your referrals");
            case Answer<Draft> other -> {
                other.orPage();
                throw new NotFoundException();
            }
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
