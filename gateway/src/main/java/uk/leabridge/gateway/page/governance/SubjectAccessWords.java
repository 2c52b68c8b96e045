package uk.leabridge.gateway.page.governance;

import io.quarkus.qute.TemplateExtension;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.client.SubjectAccessClient.Asked;
import uk.leabridge.gateway.client.SubjectAccessClient.Elsewhere;
import uk.leabridge.gateway.client.SubjectAccessClient.Item;
import uk.leabridge.gateway.client.SubjectAccessClient.Line;
import uk.leabridge.gateway.client.SubjectAccessClient.Shell;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;

/** The words of subject access requests. */
@TemplateExtension(namespace = "asked")
public final class SubjectAccessWords {

    static final List<Option> REQUESTERS = Option.list(
            "SELF", "The person",
            "PARENT_OR_CARER", "A parent or carer",
            "REPRESENTATIVE", "A solicitor or someone else with authority");

    static final List<Option> CHECKS = Option.list(
            "PHOTO_DOCUMENT", "Passport, driving licence or other photo document",
            "TWO_DOCUMENTS", "Two documents with their name and address",
            "KNOWN_TO_AN_OFFICER", "An officer knows them",
            "AUTHORITY_AND_DOCUMENT", "The person’s authority and an identity document");

    static final List<Option> ENDS = List.of(
            new Option("SENT", "Bundle sent", "Create the bundle first, after the last change."),
            new Option("REFUSED", "Request refused", "The request is manifestly unfounded or excessive. Say why."),
            new Option("WITHDRAWN", "Request withdrawn", ""));

    static final List<Option> DECISIONS = List.of(
            new Option("GIVE", "Disclose", ""),
            new Option("GIVE_IN_PART", "Disclose with passages removed", "Enter the passages and choose an exemption."),
            new Option("HOLD_BACK", "Withhold", "Choose an exemption."));

    static final List<Option> EXEMPTIONS = List.of(
            new Option("THIRD_PARTY", "It is about someone else", "Data Protection Act 2018, Schedule 2, paragraph 16"),
            new Option(
                    "SERIOUS_HARM",
                    "Disclosure is likely to cause serious harm to someone’s physical or mental health",
                    "Schedule 3, paragraphs 5, 11 and 19"),
            new Option(
                    "CHILD_ABUSE",
                    "It is child abuse data, and disclosing it is not in the child’s best interests",
                    "Schedule 3, paragraph 21. Only when someone else asks on the person’s behalf."),
            new Option(
                    "EXPECTATIONS_AND_WISHES",
                    "The person expected this to stay private, or asked for it to",
                    "Schedule 3, paragraphs 4 and 10. Only when someone else asks on the person’s behalf."),
            new Option(
                    "CRIME_AND_TAXATION",
                    "It would make it harder to prevent or detect crime",
                    "Schedule 2, paragraph 2"),
            new Option("NATIONAL_SECURITY", "National security", "Section 26"),
            new Option("COURT", "It is court information", "Schedule 3, paragraphs 3, 9 and 18"),
            new Option("LEGAL_PRIVILEGE", "Legal privilege", "Schedule 2, paragraph 19"),
            new Option("PROHIBITED_BY_LAW", "Another law forbids it", "Schedule 4, for example adoption records"));

    private static final Set<String> AGAINST_OTHERS_ALONE = Set.of("CHILD_ABUSE", "EXPECTATIONS_AND_WISHES");

    private static final String ALL = "main-content";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private SubjectAccessWords() {}

    public static String requester(String code) {
        return Option.label(REQUESTERS, code);
    }

    public static String check(String code) {
        return Option.label(CHECKS, code);
    }

    /** The exemptions that the law has for whoever asks. */
    static List<Option> exemptions(String requester) {
        return EXEMPTIONS.stream()
                .filter(one -> !requester.equals("SELF") || !AGAINST_OTHERS_ALONE.contains(one.value()))
                .toList();
    }

    public static String exemption(String code) {
        return Option.label(EXEMPTIONS, code);
    }

    public static Tag state(Item item) {
        return switch (item.state()) {
            case "GIVEN" -> Tag.done("Disclosed");
            case "GIVEN_IN_PART" -> Tag.done("Disclosed in part");
            case "HELD_BACK" -> Tag.closed("Withheld");
            default -> Tag.waiting("Not decided yet");
        };
    }

    /** Which record an item is from; empty where the request names one alone. */
    public static String source(Asked of, Item item) {
        if (of.records().size() < 2) return "";
        return of.records().stream()
                .filter(shell -> shell.record().equals(item.record()))
                .map(shell ->
                        GovernanceWords.kind(shell.kind()) + (shell.reference() == null ? "" : " " + shell.reference()))
                .findFirst()
                .orElse("");
    }

    /** What an officer has to know of a record before it is chosen: where it came from, and where it is. */
    public static String whereabouts(Shell shell) {
        var words = new ArrayList<String>();
        if (shell.openedFrom() != null) words.add("Opened from referral " + shell.openedFrom() + ".");
        add(words, "Came from ", shell.cameFrom());
        add(words, "Passed on to ", shell.passedOn());
        add(words, "Offered by ", shell.offeredBy());
        if (shell.destroyed() != null) words.add("Destroyed on " + Words.longDate(shell.destroyed()) + ".");
        return String.join(" ", words);
    }

    private static void add(List<String> words, String what, @Nullable Elsewhere elsewhere) {
        if (elsewhere == null) return;
        words.add(what + Words.borough(elsewhere.borough()) + " on " + Words.longDate(elsewhere.at()) + ".");
    }

    public static Tag clock(Line line, LocalDate today) {
        return clock(line.outcome(), line.dueOn(), today);
    }

    public static Tag clockOf(Asked one, LocalDate today) {
        return clock(one.outcome(), one.dueOn(), today);
    }

    private static Tag clock(@Nullable String outcome, LocalDate due, LocalDate today) {
        if (outcome != null) return Tag.closed(Option.label(GovernanceWords.REQUEST_STATUSES, outcome));
        if (due.isBefore(today)) return Tag.bad("Overdue");
        return due.isBefore(today.plusDays(8)) ? Tag.waiting("Due within a week") : Tag.going("On track");
    }

    static LocalDate today(InstantSource time) {
        return LocalDate.ofInstant(time.instant(), LONDON);
    }

    /** The form as it was typed, with what is to be mended. */
    static Form tell(Form form, ServiceProblem problem) {
        switch (problem.slug()) {
            case "stale-version" -> form.wrong(ALL, "Someone else has updated this request. Review it and try again");
            case "request-closed" -> form.wrong(ALL, "This request is closed, so you can no longer change it");
            case "request-extended" ->
                form.wrong(ALL, "This request has already been extended. You can only extend a request once");
            case "extension-too-late" ->
                form.wrong(
                        ALL,
                        "You can no longer extend this request. You can only extend it within one month of receiving it");
            case "not-bundled" -> form.wrong("outcome", "Create the bundle again before you record that it was sent");
            case "no-such-records" -> form.wrong(ALL, "One of the records is no longer available. Search again");
            case "no-such-item" -> form.wrong(ALL, "This item is no longer held. Go back to see the items that are");
            case "items-undecided" ->
                form.wrong(
                        ALL,
                        "Decide on every item before you create the bundle. Items not decided yet: " + number(problem));
            case "exemption-does-not-apply" ->
                form.wrong(
                        "exemption", "Select an exemption that applies when the person makes the request themselves");
            case "no-such-passages" ->
                form.wrong("leaveOut", "Enter each passage exactly as it appears in the item, one on each line");
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

    private static int number(ServiceProblem problem) {
        return problem.number("undecided");
    }
}
