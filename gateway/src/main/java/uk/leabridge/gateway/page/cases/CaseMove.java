package uk.leabridge.gateway.page.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.CasesClient.Case;
import uk.leabridge.gateway.client.CasesClient.ConsentRequest;
import uk.leabridge.gateway.client.CasesClient.MoveRequest;
import uk.leabridge.gateway.client.CasesClient.OtherSafeguardingRequest;
import uk.leabridge.gateway.client.CasesClient.ReasonRequest;
import uk.leabridge.gateway.client.CasesClient.ReviewRequest;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.referrals.Grounds;

/** What can be done with a case on a page of its own; named as the API names it in {@code allowed}. */
enum CaseMove {
    SEEK_CONSENT(
            "consent-sought",
            "consent",
            "Record that you asked for consent",
            "Support cannot start until the person agrees. For a child, it may be a parent or carer who agrees.",
            "How did you ask for consent?"),
    GIVE_CONSENT(
            "consent-given",
            "consent",
            "Record that consent was given",
            "Support can then start.",
            "How did they give consent?"),
    START_SUPPORT(
            "support",
            "support",
            "Start support",
            "Support continues until an exit is agreed or consent is withdrawn.",
            "Why is support starting now?"),
    REFUSE_CONSENT(
            "consent-refused",
            "consent",
            "Record that consent was refused",
            "The panel cannot offer support. Next, record other safeguarding measures.",
            "How did they refuse consent?"),
    WITHDRAW_CONSENT(
            "consent-withdrawn",
            "consent",
            "Record that consent was withdrawn",
            "Support ends. Next, record other safeguarding measures.",
            "How did they withdraw consent?"),
    CHOOSE_OTHER_SAFEGUARDING(
            "other-safeguarding",
            "other-safeguarding",
            "Record other safeguarding measures",
            "The person may still need safeguarding, even without consent to support.",
            "Why did you choose these services?"),
    RECORD_CONTACT(
            "contact",
            "contacts",
            "Record contact with the person",
            "Contact outside a session counts as activity.",
            "How were you in contact, and what was the outcome?"),
    REVIEW(
            "review",
            "reviews",
            "Record a monthly review",
            "Support continues. The date of the next review is set.",
            "What did the review find?"),
    REVIEW_AT_6_MONTHS(
            "review-6-months",
            "reviews",
            "Record the 6-month review",
            "The next and last review is due 12 months after the exit.",
            "What did the review find?"),
    REVIEW_AT_12_MONTHS(
            "review-12-months",
            "reviews",
            "Record the 12-month review",
            "This is the last review. The chair can then close the case.",
            "What did the review find?"),
    PROPOSE_EXIT(
            "exit-proposal",
            "exit-proposal",
            "Propose an exit",
            "The chair agrees to or declines the exit. Every vulnerability must be addressed first.",
            "Why should support end?"),
    AGREE_EXIT(
            "exit",
            "exit",
            "Agree the exit",
            "Support ends. The case is reviewed after 6 and 12 months.",
            "Why do you agree?"),
    DECLINE_EXIT(
            "exit-refusal", "exit-refusal", "Decline the exit", "Support continues.", "Why should support continue?"),
    RESUME(
            "resumption",
            "resumption",
            "Resume the case",
            "The case returns to the stage it was at before it was put on hold.",
            "Why are you resuming it now?"),
    HAND_BACK(
            "hand-back",
            "hand-back",
            "Take the case back from the police",
            "The case starts again: you gather information, a panel decides and you ask for consent again.",
            "What did the police say?"),
    HOLD(
            "hold",
            "hold",
            "Put the case on hold",
            "No work is done on the case until someone resumes it.",
            "Why are you putting it on hold?"),
    LEAD_BY_POLICE(
            "police-lead",
            "police-lead",
            "Hand over to the police",
            "The borough does no more work on the case until it takes it back.",
            "Why are you handing over to the police?"),
    CLOSE("closure", "closure", "Close the case", "You cannot reopen a closed case.", "Why are you closing it?");

    private final String slug;
    private final String operation;
    private final String title;
    private final String effect;
    private final String question;

    CaseMove(String slug, String operation, String title, String effect, String question) {
        this.slug = slug;
        this.operation = operation;
        this.title = title;
        this.effect = effect;
        this.question = question;
    }

    static Optional<CaseMove> of(String slug) {
        return Arrays.stream(values()).filter(move -> move.slug.equals(slug)).findFirst();
    }

    /** What the service allows now. */
    static List<CaseMove> among(Case of) {
        return Arrays.stream(values())
                .filter(move -> of.allowed().contains(move.name()))
                .toList();
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

    /** Whether it keeps support active: a review, or a contact. */
    boolean isActivity() {
        return operation.equals("reviews") || operation.equals("contacts");
    }

    /** Reads the form into the document that the API takes. */
    MoveRequest read(Form form) {
        return switch (this) {
            case SEEK_CONSENT -> {
                String from = form.oneOf("from", Option.codes(CaseWords.CONSENT_FROM), "Select who you asked");
                yield consent(form, "SOUGHT", from);
            }
            case GIVE_CONSENT -> consent(form, "GIVEN", null);
            case REFUSE_CONSENT -> consent(form, "REFUSED", null);
            case WITHDRAW_CONSENT -> consent(form, "WITHDRAWN", null);
            case CHOOSE_OTHER_SAFEGUARDING -> {
                List<String> signposts = Grounds.signposts(form);
                var given = Grounds.read(form, missing());
                yield new OtherSafeguardingRequest(signposts, given.reason(), given.evidence(), given.legalBasis());
            }
            case REVIEW -> review(form, "MONTHLY");
            case REVIEW_AT_6_MONTHS -> review(form, "AT_6_MONTHS");
            case REVIEW_AT_12_MONTHS -> review(form, "AT_12_MONTHS");
            default -> {
                var given = Grounds.read(form, missing());
                yield new ReasonRequest(given.reason(), given.evidence(), given.legalBasis());
            }
        };
    }

    private ConsentRequest consent(Form form, String step, @Nullable String from) {
        var given = Grounds.read(form, missing());
        return new ConsentRequest(step, from, given.reason(), given.evidence(), given.legalBasis());
    }

    private ReviewRequest review(Form form, String kind) {
        String outcome = form.oneOf("outcome", Option.codes(getOutcomes()), "Select the outcome of the review");
        var given = Grounds.read(form, missing());
        return new ReviewRequest(kind, outcome, given.reason(), given.evidence(), given.legalBasis());
    }

    private String missing() {
        if (isActivity()) {
            return this == RECORD_CONTACT ? "Enter how you were in contact" : "Enter what the review found";
        }
        return operation.equals("consent") ? "Enter how you asked or how they replied" : "Enter the reason";
    }
}
