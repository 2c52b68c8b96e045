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
            new Option("FIRST_EXIT_REVIEW", "First reviews after support ends"),
            new Option("LAST_EXIT_REVIEW", "Last reviews after support ends"),
            new Option("SILENCE", "No recent contact"),
            new Option("PLAN_ACTION", "Support plan actions"),
            new Option("SESSION_CONFIRMATION", "Sessions to confirm"),
            new Option("SIGNPOST_CHASE", "Signposts to follow up"));

    private DueWords() {}

    /** As for example "Screen TH-R-2026-000123". */
    static String todo(Due due) {
        String about = due.subject().equals("CASE") ? "case " + due.reference() : due.reference();
        return switch (due.kind()) {
            case "GATEWAY_CHECK" ->
                (due.overdue() ? "Chase the police response: " : "Check for a police response: ") + about;
            case "SCREENING" -> "Screen " + about;
            case "ASSESSMENT" -> "Assess the person in " + about;
            case "CONSENT" -> "Ask the person in " + about + " for their own consent: they are now 18";
            case "REVIEW" -> "Review " + about;
            case "FIRST_EXIT_REVIEW" -> "Complete the first review after support ended: " + about;
            case "LAST_EXIT_REVIEW" -> "Complete the last review after support ended: " + about;
            case "SILENCE" -> "Contact the person in " + about;
            case "PLAN_ACTION" ->
                (due.waitsForOthers() ? "Chase" : "Complete") + " an action in the support plan: " + about;
            case "SESSION_CONFIRMATION" ->
                (due.waitsForOthers() ? "Ask the provider to confirm a session: " : "Confirm a session: ") + about;
            case "SIGNPOST_CHASE" -> "Contact the signposted service: " + about;
            default -> "Check what is due: " + about;
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
