package uk.leabridge.gateway.page.home;

import java.util.List;
import uk.leabridge.gateway.client.ReferralsClient.Due;
import uk.leabridge.gateway.page.Option;

/** What is due, in words: a verb and what it is about. */
final class DueWords {

    /** Every kind of work, to choose from. */
    static final List<Option> KINDS = List.of(
            new Option("GATEWAY_CHECK", "Police checks"),
            new Option("SCREENING", "Screenings"),
            new Option("ASSESSMENT", "Assessments"),
            new Option("CONSENT", "Consent needed at 18"),
            new Option("REVIEW", "Reviews of support"),
            new Option("FIRST_EXIT_REVIEW", "First reviews after support"),
            new Option("LAST_EXIT_REVIEW", "Last reviews after support"),
            new Option("SILENCE", "Support that peters out"),
            new Option("PLAN_ACTION", "Actions of plans"),
            new Option("SESSION_CONFIRMATION", "Sessions to confirm"),
            new Option("SIGNPOST_CHASE", "Services to ask"));

    private DueWords() {}

    /** As for example "Screen TH-R-2026-000123". */
    static String todo(Due due) {
        String about = due.subject().equals("CASE") ? "case " + due.reference() : due.reference();
        return switch (due.kind()) {
            case "GATEWAY_CHECK" -> (due.overdue() ? "Chase" : "Look at") + " the police check of " + about;
            case "SCREENING" -> "Screen " + about;
            case "ASSESSMENT" -> "Assess the person in " + about;
            case "CONSENT" -> "Ask the person in " + about + " for their own consent: they are now 18";
            case "REVIEW" -> "Review " + about;
            case "FIRST_EXIT_REVIEW" -> "Review how it went since support ended in " + about;
            case "LAST_EXIT_REVIEW" -> "Review for the last time how it went in " + about;
            case "SILENCE" -> "Get in touch with the person in " + about;
            case "PLAN_ACTION" -> (due.waitsForOthers() ? "Chase" : "Finish") + " an action of the plan of " + about;
            case "SESSION_CONFIRMATION" ->
                (due.waitsForOthers() ? "Ask the provider about a session of " : "Confirm a session of ") + about;
            case "SIGNPOST_CHASE" -> "Ask a service whether it has the person of " + about;
            default -> "See what is due about " + about;
        };
    }

    /** Where it is done. */
    static String href(Due due) {
        if (due.kind().equals("SIGNPOST_CHASE")) return "/signposts/" + due.aboutId();
        if (!due.subject().equals("CASE")) return "/referrals/" + due.subjectId();
        String of = "/cases/" + due.subjectId();
        return switch (due.kind()) {
            case "ASSESSMENT" -> of + "/assessments";
            case "PLAN_ACTION" -> of + "/plan";
            case "SESSION_CONFIRMATION" -> of + "/sessions";
            default -> of;
        };
    }
}
