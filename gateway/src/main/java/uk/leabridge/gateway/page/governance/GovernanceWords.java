package uk.leabridge.gateway.page.governance;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Collectors;
import uk.leabridge.gateway.client.RetentionClient.Receiver;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;
import uk.leabridge.gateway.page.cases.CaseWords;
import uk.leabridge.gateway.page.panels.Agencies;
import uk.leabridge.gateway.page.referrals.ReferralWords;

/** The words of information governance, and for what the services refuse there. */
@TemplateExtension(namespace = "governance")
public final class GovernanceWords {

    static final List<Option> STATES = Option.list(
            "DUE", "Due for review",
            "REVIEWED", "Waiting for someone else to destroy it",
            "KEPT", "Kept for longer",
            "HELD", "On hold",
            "BLOCKED", "Cannot be destroyed yet",
            "WAITING", "Waiting for another record of this person");

    static final List<Option> CLASSES = Option.list(
            "STANDARD", "Referral or case",
            "UNDER_18_NO_FURTHER_ACTION", "Under 18, no further action",
            "ADVICE", "Advice request");

    static final List<Option> KINDS = Option.list(
            "REFERRAL",
            "Referral",
            "CASE",
            "Case",
            "ADVICE",
            "Advice request",
            "SUBJECT_ACCESS",
            "Subject access request");

    static final List<Option> GROUNDS = Option.list(
            "POLICE_INVESTIGATION", "A police investigation",
            "COURT_PROCEEDINGS", "Court proceedings",
            "PUBLIC_INQUIRY", "A public inquiry",
            "SAFEGUARDING_REVIEW", "A safeguarding practice review",
            "COMPLAINT", "A complaint",
            "SUBJECT_ACCESS", "A subject access request");

    static final List<Option> DECISIONS = List.of(
            new Option("DESTROY", "Destroy the record", "Nothing is destroyed until someone else confirms it."),
            new Option(
                    "KEEP",
                    "Keep the record for longer",
                    "The record is due for review again after the date you enter."));

    static final List<Option> OBSTACLES = Option.list(
            "ONGOING", "The record is still open",
            "NOT_DUE", "The retention period has not ended",
            "OTHER_RECORD_ONGOING", "Another record, probably of the same person, is still open",
            "HELD", "The record is on hold",
            "OTHER_RECORD_HELD", "Another record, probably of the same person, is on hold",
            "SUBJECT_ACCESS", "An open subject access request includes this record",
            "POSSIBLE_SUBJECT_ACCESS", "An open subject access request may be from the same person",
            "TRANSFER", "Another borough has been offered the case and has not replied",
            "SIGNPOST", "A service the person was signposted to has not replied");

    static final List<Option> ROLES = Option.list(
            "referrer", "Referrer",
            "safeguarding-officer", "Safeguarding officer",
            "panel-chair", "Panel chair",
            "panel-member", "Panel member",
            "intelligence-officer", "Intelligence officer",
            "elected-member", "Elected member",
            "grant-officer", "Grant officer",
            "provider", "Provider",
            "training-coordinator", "Training coordinator",
            "learner", "Learner",
            "comms-officer", "Communications officer",
            "comms-approver", "Communications approver",
            "board-member", "Board member",
            "auditor", "Auditor",
            "borough-admin", "Borough administrator",
            "partnership-admin", "Partnership administrator",
            "borough-system", "Borough’s case system",
            "e-learning-system", "E-learning system",
            "system", "Leabridge (automatic)");

    static final List<Option> ADVICE_STATUSES =
            Option.list("ASKED", "Awaiting advice", "ANSWERED", "Advice given", "REFERRED", "Referral made");

    static final List<Option> REQUEST_STATUSES =
            Option.list("OPEN", "Open", "SENT", "Response sent", "REFUSED", "Refused", "WITHDRAWN", "Withdrawn");

    static final List<Option> AREAS = Option.list(
            "referrals", "Referrals", "grants", "Grants", "training", "Training", "comms", "Communications");

    private static final String ALL = "main-content";

    private GovernanceWords() {}

    public static Tag state(String code) {
        String words = Option.label(STATES, code);
        return switch (code) {
            case "DUE", "REVIEWED" -> Tag.waiting(words);
            case "HELD" -> Tag.going(words);
            default -> Tag.closed(words);
        };
    }

    public static String kind(String code) {
        return Option.label(KINDS, code);
    }

    public static String keptAs(String code) {
        return Option.label(CLASSES, code);
    }

    static String obstacle(String code) {
        return Option.label(OBSTACLES, code);
    }

    public static String role(String code) {
        return Option.label(ROLES, code);
    }

    public static String ground(String code) {
        return Option.label(GROUNDS, code);
    }

    /** How a record of this kind ended, or where it stands. */
    public static String outcome(String kind, String code) {
        return switch (kind) {
            case "CASE" -> CaseWords.statusWords(code);
            case "ADVICE" -> Option.label(ADVICE_STATUSES, code);
            case "SUBJECT_ACCESS" -> Option.label(REQUEST_STATUSES, code);
            default -> Option.label(ReferralWords.STATUSES, code);
        };
    }

    /** An agency, a provider or a borough that was given something of a person. */
    public static String receiver(Receiver receiver) {
        return receiver.kind().equals("AGENCY")
                ? Agencies.words(receiver.receiver())
                : Words.borough(receiver.receiver());
    }

    /** How sure it is that a record is of the person. */
    public static String strength(String code) {
        return Option.label(ReferralWords.STRENGTHS, code);
    }

    /** The form as it was typed, with what is to be mended. */
    static Form tell(Form form, ServiceProblem problem) {
        switch (problem.slug()) {
            case "stale-version" -> form.wrong(ALL, "Someone else has updated this record. Review it and try again");
            case "not-due" -> form.wrong(ALL, notDue(problem));
            case "record-not-destroyable" -> form.wrong(ALL, inTheWay(problem));
            case "record-moved" -> form.wrong(ALL, "Another borough now holds this record");
            case "not-reviewed" -> form.wrong(ALL, "The record must be reviewed before you can destroy it");
            case "another-person-needed" ->
                form.wrong(ALL, "Someone else must do this, because you reviewed the record or placed the hold");
            case "hold-lifted" -> form.wrong(ALL, "This hold has already been lifted");
            case "keep-until-wrong" ->
                form.wrong(
                        "keepUntil",
                        "Keep until date must be in the future if you keep the record, and blank if you do not");
            case "record-destroyed" -> form.wrong(ALL, "This record has already been destroyed");
            case "receipt-confirmed" -> form.wrong(ALL, "This confirmation has already been recorded");
            case "confirmed-on-wrong" ->
                form.wrong("confirmedOn", "Date of confirmation must be between the date of destruction and today");
            default -> form.refused(problem, java.util.Map.of());
        }
        return form;
    }

    private static String inTheWay(ServiceProblem problem) {
        return "You cannot destroy this record yet. "
                + problem.codesOf("obstacles").stream()
                        .map(GovernanceWords::obstacle)
                        .distinct()
                        .collect(Collectors.joining(". "));
    }

    private static String notDue(ServiceProblem problem) {
        String from = problem.text("from");
        return from.isEmpty()
                ? "You cannot destroy this record while another record about this person is open"
                : "You cannot destroy this record before " + Words.longDate(java.time.LocalDate.parse(from));
    }
}
