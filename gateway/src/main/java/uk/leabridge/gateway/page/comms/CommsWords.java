package uk.leabridge.gateway.page.comms;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;

/** The words for the codes of incidents and alerts: {@code {comms:status(alert.status)}}. */
@TemplateExtension(namespace = "comms")
public final class CommsWords {

    static final List<Option> KINDS = Option.list(
            "FAR_RIGHT_VISIT", "Far-right visit",
            "DEMONSTRATION", "Demonstration",
            "HATE_CRIME_SPIKE", "Rise in hate crime",
            "ATTACK", "Attack",
            "TRAVEL_TO_CONFLICT_ZONE", "Travel to a conflict zone",
            "ONLINE_CAMPAIGN", "Online campaign",
            "OTHER", "Something else");
    static final List<Option> SEVERITIES = Option.list(
            "EXTREME", "Extreme: lives are at risk",
            "SEVERE", "Severe: people may be seriously harmed",
            "MODERATE", "Moderate: people may be affected",
            "MINOR", "Minor: little harm is expected",
            "UNKNOWN", "Not known yet");
    static final List<Option> URGENCIES = Option.list(
            "IMMEDIATE", "Now",
            "EXPECTED", "Within the next hour",
            "FUTURE", "Soon",
            "PAST", "Action is no longer needed",
            "UNKNOWN", "Not known");
    static final List<Option> CERTAINTIES = Option.list(
            "OBSERVED", "It is happening or has happened",
            "LIKELY", "Likely",
            "POSSIBLE", "Possible, but not likely",
            "UNLIKELY", "Not expected to happen",
            "UNKNOWN", "Not known");
    static final List<Option> SCOPES = Option.list(
            "RESTRICTED", "People who need it for their work",
            "PRIVATE", "Only the people it is sent to",
            "PUBLIC", "Anyone");
    static final List<Option> GROUPS = Option.list(
            "ELECTED_MEMBERS", "Elected members",
            "SCHOOL_LEADS", "School leads",
            "PARTNERS", "Partners",
            "COUNCIL_OFFICERS", "Council officers",
            "FAITH_AND_COMMUNITY_LEADERS", "Faith and community leaders");
    static final List<Option> DECISIONS = List.of(
            new Option("APPROVE", "Approve", "The alert can then be sent exactly as shown here."),
            new Option(
                    "RETURN",
                    "Return to the author",
                    "The author can change the alert and send it for approval again."),
            new Option("REJECT", "Reject", "The alert is closed and is not sent."));

    private CommsWords() {}

    public static String kind(String code) {
        return Option.label(KINDS, code);
    }

    /** The word alone, without what it means. */
    public static String severity(String code) {
        return Option.label(SEVERITIES, code).replaceFirst(":.*", "");
    }

    public static String group(String code) {
        return Option.label(GROUPS, code);
    }

    public static String field(String name) {
        return switch (name) {
            case "severity" -> "How serious it is";
            case "urgency" -> "When people should act";
            case "certainty" -> "How sure we are";
            case "instruction" -> "What people should do";
            case "description" -> "What is happening";
            case "scope" -> "Who may see it";
            case "audience" -> "Who should receive it";
            default -> "Headline";
        };
    }

    public static Tag incident(String status) {
        return switch (status) {
            case "OPEN" -> Tag.going("Open");
            case "MONITORING" -> Tag.waiting("Monitoring");
            default -> Tag.closed("Closed");
        };
    }

    public static Tag alert(String status) {
        return switch (status) {
            case "DRAFT" -> Tag.going("Draft");
            case "PENDING_APPROVAL" -> Tag.waiting("Waiting for approval");
            case "RETURNED" -> Tag.waiting("Returned");
            case "APPROVED" -> Tag.going("Approved, not sent");
            case "ISSUED" -> Tag.done("Issued");
            case "REJECTED" -> Tag.closed("Rejected");
            default -> Tag.closed("Cancelled");
        };
    }

    public static Tag delivery(String status) {
        return switch (status) {
            case "SENT", "DELIVERED" -> Tag.done("Sent");
            case "QUEUED", "SENDING" -> Tag.going("Being sent");
            case "TEMPORARY_FAILURE" -> Tag.waiting("Trying again");
            case "UNKNOWN" -> Tag.bad("Unconfirmed");
            case "WITHDRAWN" -> Tag.closed("Withdrawn");
            default -> Tag.bad("Failed");
        };
    }

    /** Why a delivery is as it is, in words; empty when there is nothing to say. */
    public static String because(String code) {
        return switch (code) {
            case "found-at-receiver" -> "Found in the recipient’s mailbox";
            case "no-answer" -> "We do not know whether it arrived, because the mail server’s reply was lost";
            case "no-connection" -> "We could not reach the mail server";
            case "contact-removed" -> "The contact was removed";
            case "gave-up" -> "The mail server refused it every time";
            case "" -> "";
            default -> "The mail server replied " + code;
        };
    }

    public static String entry(String kind) {
        return switch (kind) {
            case "OPENED" -> "Opened";
            case "MONITORING" -> "Monitoring";
            case "CLOSED" -> "Closed";
            default -> "Note";
        };
    }
}
