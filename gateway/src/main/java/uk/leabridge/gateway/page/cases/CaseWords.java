package uk.leabridge.gateway.page.cases;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.referrals.Grounds;

/** The words people read for the codes of cases: {@code {cases:status(case.status)}}. */
@TemplateExtension(namespace = "cases")
public final class CaseWords {

    public static final List<Option> STATUSES = Option.list(
            "INFORMATION_GATHERING", "Gathering information",
            "PANEL_LISTED", "On a panel agenda",
            "ADOPTED", "Adopted",
            "CONSENT_SOUGHT", "Consent asked for",
            "SUPPORT_ACTIVE", "Support in progress",
            "EXIT_PROPOSED", "Exit proposed",
            "EXITED", "Support has ended",
            "REVIEW_6M", "Reviewed after 6 months",
            "REVIEW_12M", "Reviewed after 12 months",
            "CLOSED", "Closed",
            "NOT_ADOPTED", "Not adopted",
            "CONSENT_REFUSED", "Consent refused",
            "CONSENT_WITHDRAWN", "Consent withdrawn",
            "TRANSFER_OFFERED", "Offered to another borough",
            "TRANSFERRED", "Transferred to another borough",
            "POLICE_LED", "Led by the police",
            "ON_HOLD", "On hold");

    public static final List<Option> PANELS = Option.list(
            "SIP", "Social Inclusion Panel (under 18)",
            "SAP", "Safeguarding Adults Panel (18 and over)");

    static final List<Option> CONSENTS = Option.list(
            "NOT_SOUGHT", "Not asked for yet",
            "SOUGHT", "Asked for, no reply yet",
            "GIVEN", "Given",
            "REFUSED", "Refused",
            "WITHDRAWN", "Withdrawn");

    static final List<Option> CONSENT_FROM = Option.list(
            "PERSON", "The person",
            "PARENT_OR_CARER", "A parent or carer");

    static final List<Option> REVIEW_OUTCOMES = List.of(
            new Option("SUPPORT_CONTINUES", "Support continues as planned"),
            new Option("PLAN_CHANGES", "The support plan needs to change", "Next, update the support plan."),
            new Option("READY_FOR_EXIT", "Support can end", "Next, propose an exit."));

    static final List<Option> LATE_REVIEW_OUTCOMES = List.of(
            new Option("NO_NEW_CONCERN", "There is no new concern"),
            new Option("NEW_CONCERN", "There is a new concern", "Next, make a new referral."));

    public static final List<Option> STEPS = Option.list(
            "OPENED", "Case opened",
            "KIND_CHOSEN", "Panel chosen",
            "ASSIGNED", "Assigned to an officer",
            "LIST", "Added to an agenda",
            "UNLIST", "Removed from the agenda",
            "ADOPT", "Adopted by the panel",
            "NOT_ADOPT", "Not adopted by the panel",
            "DEFER", "Deferred by the panel",
            "SEEK_CONSENT", "Consent asked for",
            "GIVE_CONSENT", "Consent given",
            "REFUSE_CONSENT", "Consent refused",
            "WITHDRAW_CONSENT", "Consent withdrawn",
            "CHOOSE_OTHER_SAFEGUARDING", "Other safeguarding measures recorded",
            "START_SUPPORT", "Support started",
            "ASSESSED", "Assessed",
            "PLAN_ACTION_ADDED", "Action added to the support plan",
            "PLAN_ACTION_DONE", "Support plan action done",
            "PLAN_ACTION_CANCELLED", "Support plan action cancelled",
            "PLAN_REASON_GIVEN", "Recorded why no action is planned",
            "PLAN_REASON_WITHDRAWN", "Withdrew the reason for no action",
            "SESSION_PLANNED", "Session planned",
            "SESSION_CONFIRMED", "Session confirmed by the borough",
            "SESSION_NOT_HELD", "Session not held",
            "RECORD_CONTACT", "Contact with the person",
            "REVIEW", "Support reviewed",
            "DOCUMENT_ADDED", "Document added",
            "DOCUMENT_REMOVED", "Document removed",
            "SIGNPOST_CHASED", "Signposted service contacted",
            "PROPOSE_EXIT", "Exit proposed",
            "DECLINE_EXIT", "Exit declined",
            "AGREE_EXIT", "Exit agreed",
            "REVIEW_AT_6_MONTHS", "Reviewed after 6 months",
            "REVIEW_AT_12_MONTHS", "Reviewed after 12 months",
            "CLOSE", "Closed",
            "HOLD", "Put on hold",
            "RESUME", "Resumed",
            "LEAD_BY_POLICE", "Handed over to the police",
            "HAND_BACK", "Taken back from the police",
            "OFFER_TRANSFER", "Offered to another borough",
            "REVOKE_TRANSFER", "Offer to another borough withdrawn",
            "REFUSE_TRANSFER", "Declined by the other borough",
            "ACCEPT_TRANSFER", "Accepted by the other borough");

    private static final Set<String> PLANNED_FOR =
            Set.of("ADOPTED", "CONSENT_SOUGHT", "SUPPORT_ACTIVE", "EXIT_PROPOSED");

    private static final String ITSELF = "Leabridge";
    private static final String SOMEBODY = "someone in the borough";

    private static final Map<String, String> ROLES = Map.of(
            "safeguarding-officer", "safeguarding officer",
            "panel-chair", "panel chair",
            "panel-member", "panel member",
            "system", ITSELF);

    private static final Map<String, String> CODES = Option.labels(Stream.of(
                    Grounds.LEGAL_BASES,
                    Grounds.SIGNPOSTS,
                    CONSENT_FROM,
                    PANELS,
                    REVIEW_OUTCOMES,
                    LATE_REVIEW_OUTCOMES,
                    Grounds.CHASES)
            .flatMap(List::stream)
            .filter(option -> !option.value().equals("OTHER") && !option.value().equals("CONSENT"))
            .toList());

    private CaseWords() {}

    public static Tag status(String code) {
        String words = Option.label(STATUSES, code);
        return switch (code) {
            case "INFORMATION_GATHERING",
                    "ADOPTED",
                    "EXIT_PROPOSED",
                    "CONSENT_REFUSED",
                    "CONSENT_WITHDRAWN",
                    "ON_HOLD" -> Tag.waiting(words);
            case "SUPPORT_ACTIVE", "EXITED", "REVIEW_6M", "REVIEW_12M" -> Tag.done(words);
            case "CLOSED", "TRANSFERRED", "NOT_ADOPTED" -> Tag.closed(words);
            default -> Tag.going(words);
        };
    }

    public static String statusWords(String code) {
        return Option.label(STATUSES, code);
    }

    public static String panel(String kind) {
        return Option.label(PANELS, kind);
    }

    public static String consent(String code) {
        return Option.label(CONSENTS, code);
    }

    public static String consentFrom(String code) {
        return Option.label(CONSENT_FROM, code);
    }

    public static String step(String kind) {
        return Option.label(STEPS, kind);
    }

    public static String signpost(String code) {
        return Option.label(Grounds.SIGNPOSTS, code);
    }

    /** The word of a code in the chronology; null for what is no code, such as who took a case. */
    static @Nullable String code(String code) {
        return CODES.get(code);
    }

    /** Where support may be planned: from the adoption to the exit. The service says the same. */
    public static boolean isPlannedFor(String status) {
        return PLANNED_FOR.contains(status);
    }

    /** One of that role. */
    static String someone(String role) {
        return role.equals(ITSELF) || role.equals(SOMEBODY) ? role : "a " + role;
    }

    /** By whom, as their role says: never a name. */
    static String role(List<String> roles) {
        return roles.stream()
                .filter(ROLES::containsKey)
                .findFirst()
                .map(role -> ROLES.getOrDefault(role, role))
                .orElse(SOMEBODY);
    }
}
