package uk.leabridge.gateway.page.cases;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.leabridge.gateway.client.CasesClient.Case;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.referrals.Grounds;

/** What can be done with a case on a page of its own; named as the API names it in {@code allowed}. */
enum CaseMove {
    SEEK_CONSENT(
            "consent-sought",
            "consent",
            "Record that consent was asked for",
            "No support starts before the person, or for a child a parent or carer, has said yes.",
            "How were they asked?",
            ""),
    GIVE_CONSENT(
            "consent-given",
            "consent",
            "Record that consent was given",
            "Support can then be started.",
            "How did they say yes?",
            "SOUGHT"),
    START_SUPPORT(
            "support",
            "support",
            "Start support",
            "From then on support goes on until an exit is agreed or consent is withdrawn.",
            "Why does support start now?",
            "GIVEN"),
    REFUSE_CONSENT(
            "consent-refused",
            "consent",
            "Record that consent was refused",
            "There is no support by the panel then. What else keeps the person safe has to be recorded next.",
            "How did they say no?",
            "SOUGHT"),
    WITHDRAW_CONSENT(
            "consent-withdrawn",
            "consent",
            "Record that consent was withdrawn",
            "Support ends. What else keeps the person safe has to be recorded next.",
            "How did they withdraw it?",
            "GIVEN"),
    CHOOSE_OTHER_SAFEGUARDING(
            "other-safeguarding",
            "other-safeguarding",
            "Record what else keeps the person safe",
            "Without consent to support, other safeguarding still applies.",
            "Why these routes?",
            ""),
    RECORD_CONTACT(
            "contact",
            "contacts",
            "Record a contact with the person",
            "A contact outside a session counts as activity: support is not silent then.",
            "How was somebody in touch, and what came of it?",
            ""),
    REVIEW(
            "review",
            "reviews",
            "Record a monthly review",
            "Support goes on. The next review is due a month later.",
            "What did the review find?",
            ""),
    REVIEW_AT_6_MONTHS(
            "review-6-months",
            "reviews",
            "Record the review after 6 months",
            "The next and last review is due 12 months after the exit.",
            "What did the review find?",
            ""),
    REVIEW_AT_12_MONTHS(
            "review-12-months",
            "reviews",
            "Record the review after 12 months",
            "It is the last review. The chair can close the case then.",
            "What did the review find?",
            ""),
    PROPOSE_EXIT(
            "exit-proposal",
            "exit-proposal",
            "Propose that support ends",
            "The chair agrees or declines. Each vulnerability that was found has to be answered for first.",
            "Why should support end?",
            ""),
    AGREE_EXIT(
            "exit",
            "exit",
            "Agree the exit",
            "Support ends. The case is looked at again after 6 and after 12 months.",
            "Why do you agree?",
            ""),
    DECLINE_EXIT("exit-refusal", "exit-refusal", "Decline the exit", "Support goes on.", "Why does support go on?", ""),
    RESUME(
            "resumption",
            "resumption",
            "Take the case up again",
            "It goes back to where it was before it was put on hold.",
            "Why now?",
            ""),
    HAND_BACK(
            "hand-back",
            "hand-back",
            "Take the case back from the police",
            "It starts from the beginning: information is gathered, a panel decides, consent is asked for anew.",
            "What did the police say?",
            ""),
    HOLD(
            "hold",
            "hold",
            "Put the case on hold",
            "Nothing is done with it until somebody takes it up again.",
            "Why is it put on hold?",
            ""),
    LEAD_BY_POLICE(
            "police-lead",
            "police-lead",
            "Leave the case to the police",
            "The borough does nothing more with it until it is taken back.",
            "Why do the police lead?",
            ""),
    CLOSE("closure", "closure", "Close the case", "Nothing can follow.", "Why is it closed?", "");

    private final String slug;
    private final String operation;
    private final String title;
    private final String effect;
    private final String question;
    private final String consent;

    /** {@code consent}: how it has to stand; empty when it does not matter. */
    CaseMove(String slug, String operation, String title, String effect, String question, String consent) {
        this.slug = slug;
        this.operation = operation;
        this.title = title;
        this.effect = effect;
        this.question = question;
        this.consent = consent;
    }

    static Optional<CaseMove> of(String slug) {
        return Arrays.stream(values()).filter(move -> move.slug.equals(slug)).findFirst();
    }

    /** What can be offered now: the service allows it, and the consent stands where it can be done. */
    static List<CaseMove> among(Case of) {
        return Arrays.stream(values())
                .filter(move -> of.allowed().contains(move.name()))
                .filter(move -> move.consent.isEmpty()
                        || move.consent.equals(of.consent().status()))
                .filter(move -> !of.consent().lapsed() || !move.isRestingOnConsent())
                .toList();
    }

    /** Whether the service refuses it once the answer of whoever was asked does not count any more. */
    private boolean isRestingOnConsent() {
        return switch (this) {
            case GIVE_CONSENT, REFUSE_CONSENT, START_SUPPORT, REVIEW, DECLINE_EXIT, RESUME -> true;
            default -> false;
        };
    }

    public String getSlug() {
        return slug;
    }

    String operation() {
        return operation;
    }

    public String getTitle() {
        return title;
    }

    public String getEffect() {
        return effect;
    }

    public String getQuestion() {
        return question;
    }

    public boolean isAskingWhom() {
        return this == SEEK_CONSENT;
    }

    public boolean isPointing() {
        return this == CHOOSE_OTHER_SAFEGUARDING;
    }

    /** What can come of it, when it is a review; none otherwise. */
    public List<Option> getOutcomes() {
        return switch (this) {
            case REVIEW -> CaseWords.REVIEW_OUTCOMES;
            case REVIEW_AT_6_MONTHS, REVIEW_AT_12_MONTHS -> CaseWords.LATE_REVIEW_OUTCOMES;
            default -> List.of();
        };
    }

    /** Whether it keeps support from petering out: a review, or a contact. */
    boolean isActivity() {
        return operation.equals("reviews") || operation.equals("contacts");
    }

    /** Reads the form into the document that the API takes. */
    Map<String, Object> read(Form form) {
        Map<String, Object> body = new LinkedHashMap<>();
        switch (this) {
            case SEEK_CONSENT -> {
                body.put("step", "SOUGHT");
                body.put("from", form.oneOf("from", Option.codes(CaseWords.CONSENT_FROM), "Select who was asked"));
            }
            case GIVE_CONSENT -> body.put("step", "GIVEN");
            case REFUSE_CONSENT -> body.put("step", "REFUSED");
            case WITHDRAW_CONSENT -> body.put("step", "WITHDRAWN");
            case CHOOSE_OTHER_SAFEGUARDING -> body.put("signposts", Grounds.signposts(form));
            case REVIEW -> review(form, body, "MONTHLY");
            case REVIEW_AT_6_MONTHS -> review(form, body, "AT_6_MONTHS");
            case REVIEW_AT_12_MONTHS -> review(form, body, "AT_12_MONTHS");
            default -> {}
        }
        body.putAll(Grounds.read(form, missing()));
        return body;
    }

    private void review(Form form, Map<String, Object> body, String kind) {
        body.put("kind", kind);
        body.put("outcome", form.oneOf("outcome", Option.codes(getOutcomes()), "Select what came of the review"));
    }

    private String missing() {
        if (isActivity()) {
            return this == RECORD_CONTACT ? "Enter how somebody was in touch" : "Enter what the review found";
        }
        return operation.equals("consent") ? "Enter how they were asked or how they answered" : "Enter why";
    }
}
