package uk.leabridge.gateway.page.governance;

import io.quarkus.qute.TemplateExtension;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.client.SubjectAccessClient.Asked;
import uk.leabridge.gateway.client.SubjectAccessClient.Line;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;

/** The words of subject access requests. */
@TemplateExtension(namespace = "asked")
public final class SubjectAccessWords {

    static final List<Option> REQUESTERS = Option.list(
            "SELF", "The person",
            "PARENT_OR_CARER", "A parent or carer",
            "REPRESENTATIVE", "A solicitor or somebody else with an authority");

    static final List<Option> CHECKS = Option.list(
            "PHOTO_DOCUMENT", "By a passport, driving licence or other document with a photo",
            "TWO_DOCUMENTS", "By two documents with name and address",
            "KNOWN_TO_AN_OFFICER", "An officer knows them",
            "AUTHORITY_AND_DOCUMENT", "By the person’s authority and a document");

    static final List<Option> ENDS = List.of(
            new Option("SENT", "The bundle was sent", "It has to have been made as it is now."),
            new Option("REFUSED", "It was refused", "Manifestly unfounded or excessive. Say why."),
            new Option("WITHDRAWN", "The person took it back", ""));

    static final List<Option> EXEMPTIONS = List.of(
            new Option("SHOWN", "Show it", ""),
            new Option(
                    "THIRD_PARTY", "Hold it back: somebody else", "Data Protection Act 2018, Schedule 2, paragraph 16"),
            new Option("CRIME_AND_TAXATION", "Hold it back: crime and taxation", "Schedule 2, paragraph 2"),
            new Option("SERIOUS_HARM", "Hold it back: serious harm", "Schedule 3, paragraphs 5, 11 and 19"),
            new Option("CHILD_ABUSE", "Hold it back: a child at risk of abuse", "Schedule 3, paragraph 21"),
            new Option("LEGAL_PRIVILEGE", "Hold it back: legal privilege", "Schedule 2, paragraph 19"));

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("referral.body", "The referral form"),
            Map.entry("referral_step.reason", "Why a step of the referral was taken"),
            Map.entry("referral_step.evidence", "What a step of the referral rests on"),
            Map.entry("advice.question", "A question for advice"),
            Map.entry("advice.answer", "The answer to a question"),
            Map.entry("safeguarding_case.identity", "Who the case is about"),
            Map.entry("case_step.reason", "Why a step of the case was taken"),
            Map.entry("case_step.evidence", "What a step of the case rests on"),
            Map.entry("agenda_item.reason", "Why a panel decided so"),
            Map.entry("agenda_item.dissent", "Who disagreed at a panel"),
            Map.entry("agenda_information.words", "What an agency told a panel"),
            Map.entry("case_document.name", "A document, by its name"),
            Map.entry("assessment.summary", "Summary of an assessment"),
            Map.entry("assessment_finding.note", "A finding of an assessment"),
            Map.entry("plan_action.words", "An action of the support plan"),
            Map.entry("plan_action.end_reason", "How an action ended"),
            Map.entry("plan_reason.reason", "Why nothing is done about a factor"),
            Map.entry("support_session.not_held_reason", "Why a session was not held"),
            Map.entry("signposting.words", "What a service answered"));

    private static final String ALL = "main-content";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private SubjectAccessWords() {}

    public static String requester(String code) {
        return Option.label(REQUESTERS, code);
    }

    public static String check(String code) {
        return Option.label(CHECKS, code);
    }

    public static String kind(String code) {
        return KINDS.getOrDefault(code, Option.label(List.of(), code.replace('.', '_')));
    }

    public static String held(@Nullable String exemption) {
        return exemption == null ? "Shown" : Option.label(EXEMPTIONS, exemption);
    }

    public static Tag clock(Line line, LocalDate today) {
        return clock(line.outcome(), line.dueOn(), today);
    }

    public static Tag clockOf(Asked one, LocalDate today) {
        return clock(one.outcome(), one.dueOn(), today);
    }

    private static Tag clock(@Nullable String outcome, LocalDate due, LocalDate today) {
        if (outcome != null) return Tag.closed(Option.label(List.of(), outcome));
        if (due.isBefore(today)) return Tag.bad("Overdue");
        return due.isBefore(today.plusDays(8)) ? Tag.waiting("Due within a week") : Tag.going("In time");
    }

    static LocalDate today(InstantSource time) {
        return LocalDate.ofInstant(time.instant(), LONDON);
    }

    /** The form as it was typed, with what is to be mended. */
    static Form tell(Form form, ServiceProblem problem) {
        switch (problem.slug()) {
            case "stale-version" ->
                form.wrong(ALL, "Somebody changed this request meanwhile. Go back and see how it stands");
            case "request-closed" -> form.wrong(ALL, "This request is answered. Nothing can be changed any more");
            case "request-extended" -> form.wrong(ALL, "It was extended before. Once is all that the law allows");
            case "extension-too-late" -> form.wrong(ALL, "The month is over. An extension has to be told within it");
            case "not-bundled" ->
                form.wrong("outcome", "Make the bundle as it is now before you record that it was sent");
            case "no-such-records" -> form.wrong(ALL, "One of the records is not there any more. Search again");
            case "no-such-item" -> form.wrong(ALL, "This is not held any more. Go back and see what is");
            default ->
                form.refused(
                        problem,
                        Map.of(
                                "person.givenName", "givenName",
                                "person.familyName", "familyName",
                                "person.dateOfBirth", "dateOfBirth",
                                "person.postcode", "postcode"));
        }
        return form;
    }
}
