package uk.leabridge.gateway.page.governance;

import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Words;
import uk.leabridge.gateway.page.cases.CaseWords;
import uk.leabridge.gateway.page.grants.GrantWords;

/** The words for what the audits of the services keep: {@code {audit:action(entry.action)}}. */
@TemplateExtension(namespace = "audit")
public final class AuditWords {

    private static final List<Option> REFERRALS = Option.list(
            "referral.submit", "Referral sent",
            "referral.read", "Referral viewed",
            "referral.chronology.read", "Referral chronology viewed",
            "referral.earlier.read", "Earlier referrals viewed",
            "referral.linkage-asked", "Checked for earlier referrals",
            "referral.repeat-detected", "Possible earlier referrals found",
            "referral.assign", "Referral assigned",
            "referral.gateway-check", "Police check recorded",
            "referral.start-screening", "Screening started",
            "referral.screen", "Screening decision recorded",
            "referral.signpost-chased", "Signposted service contacted",
            "draft.begin", "Draft referral started",
            "draft.read", "Draft referral viewed",
            "draft.save", "Draft referral saved",
            "draft.discard", "Draft referral deleted",
            "advice.ask", "Advice requested",
            "advice.read", "Request for advice viewed",
            "advice.answer", "Advice given",
            "advice.refer", "Request for advice turned into a referral",
            "signpost.list", "Signposts viewed",
            "signpost.read", "Signpost viewed",
            "signpost.chase", "Signposted service contacted");

    /** Beside the moves of a case, which have their words in its chronology. */
    private static final List<Option> CASES = Option.list(
            "case.open", "Case opened",
            "case.read", "Case viewed",
            "case.chronology.read", "Case chronology viewed",
            "case.person.read", "Person’s details viewed",
            "case.assign", "Case assigned",
            "case.consents.check", "Checked whose consent is no longer valid",
            "case.consent.lapse", "Parent’s or carer’s consent ended at 18",
            "assessment.read", "Assessments viewed",
            "support-plan.read", "Support plan viewed",
            "session.read", "Sessions viewed",
            "session.confirm-as-provider", "Session confirmed by the provider",
            "session.confirm-as-coordinator", "Session confirmed by the borough",
            "session.deny-as-provider", "Session reported as not held",
            "document.list", "List of documents viewed",
            "document.read", "Document downloaded",
            "document.add", "Document added",
            "document.remove", "Document removed",
            "transfer.read", "Offer to transfer viewed",
            "transfer.person.read", "Person’s details viewed in an offer to transfer",
            "panel.create", "Panel set up",
            "panel.make-up", "Panel’s agencies or quorum changed",
            "panel.members.read", "Panel members viewed",
            "panel.seat", "Panel member added",
            "panel.unseat", "Panel member removed",
            "meeting.plan", "Meeting planned",
            "meeting.read", "Meeting viewed",
            "meeting.attendance", "Attendance recorded",
            "meeting.decide", "Panel decision recorded",
            "meeting.decision.read", "Panel decision viewed",
            "agenda.list", "Case added to an agenda",
            "agenda.unlist", "Case removed from an agenda",
            "agenda.tell", "Information from an agency added",
            "agenda.information.read", "Information from agencies viewed");

    private static final List<Option> GOVERNANCE = Option.list(
            "retention.read", "Retention and holds viewed",
            "retention.review-destroy", "Reviewed: destroy the record",
            "retention.review-keep", "Reviewed: keep the record for longer",
            "retention.hold", "Hold placed",
            "retention.lift", "Hold lifted",
            "record.destroy", "Record destroyed",
            "destruction.confirm", "Confirmation of destruction recorded",
            "person.access-log.read", "Access log viewed",
            "audit.read", "Audit log searched",
            "subject-access.record", "Subject access request recorded",
            "subject-access.read", "Subject access request viewed",
            "subject-access.look-for", "Searched for records for a subject access request",
            "subject-access.choose-records", "Records chosen for a subject access request",
            "subject-access.items.read", "Information to disclose viewed",
            "subject-access.choose-item", "Decided whether to disclose an item",
            "subject-access.bundle", "Subject access bundle created",
            "subject-access.extend", "Subject access request extended",
            "subject-access.close", "Outcome of a subject access request recorded",
            "borough-settings.choose", "Borough settings changed",
            "insight.preview", "Figures viewed before release",
            "insight.release", "Figures released",
            "insight.population.record", "Population figures recorded");

    private static final List<Option> PARTNERS = Option.list(
            "provider.registered", "Provider registered",
            "provider.joined", "Provider added to the borough",
            "provider.corrected", "Provider’s details corrected",
            "roster.added", "Person added to the roster",
            "roster.changed", "Roster entry changed",
            "roster.ended", "Roster entry ended",
            "roster.read", "Name on the roster viewed",
            "compliance.changed", "Compliance status changed",
            "compliance.read", "Compliance status viewed",
            "programme.opened", "Grant programme opened",
            "grant.awarded", "Grant awarded",
            "organisation.registered", "Organisation registered",
            "course.offered", "Course added",
            "learner.enrolled", "Learner enrolled",
            "learner.found", "Learner found",
            "learner.read", "Learner’s details viewed",
            "learner.corrected", "Learner’s details corrected",
            "completion.recorded", "Training recorded",
            "completion.voided", "Training record voided",
            "completion.read", "Training record viewed",
            "record.read", "Learner’s training viewed");

    private static final List<Option> COMMS = Option.list(
            "incident.open", "Incident opened",
            "incident.read", "Incident viewed",
            "incident.read-timeline", "Incident timeline viewed",
            "incident.note", "Note added to an incident",
            "incident.monitor", "Incident moved to monitoring",
            "incident.close", "Incident closed",
            "alert.draft", "Alert drafted",
            "alert.read", "Alert viewed",
            "alert.edit", "Alert changed",
            "alert.submit", "Alert sent for approval",
            "alert.approve", "Alert approved",
            "alert.return", "Alert returned to the author",
            "alert.reject", "Alert rejected",
            "alert.issue", "Alert issued",
            "alert.cancel", "Alert cancelled",
            "delivery.send-again", "Alert sent to a contact again",
            "contact.add", "Contact added",
            "contact.read", "Contact viewed",
            "contact.read-name", "Contact’s name viewed",
            "contact.read-address", "Contact’s email address viewed",
            "contact.remove", "Contact removed");

    static final Map<String, String> ACTIONS =
            Option.labels(Stream.of(REFERRALS, CASES, moves(), GOVERNANCE, PARTNERS, COMMS)
                    .flatMap(List::stream)
                    .toList());

    static final List<Option> ENTITIES = Option.list(
            "referral", "Referral",
            "draft", "Draft referral",
            "advice", "Request for advice",
            "signpost", "Signpost",
            "case", "Case",
            "consent-check", "Check of consents",
            "session", "Session",
            "document", "Document",
            "transfer", "Offer to transfer a case",
            "panel", "Panel",
            "panel-member", "Panel member",
            "meeting", "Meeting",
            "agenda-item", "Agenda item",
            "record", "Record",
            "destruction", "Destruction receipt",
            "subject-access", "Subject access request",
            "audit", "Audit log",
            "borough-settings", "Borough settings",
            "insight-release", "Release of figures",
            "population", "Population figures",
            "provider", "Provider",
            "roster-entry", "Roster entry",
            "programme", "Grant programme",
            "award", "Award",
            "organisation", "Organisation",
            "course", "Course",
            "learner", "Learner",
            "completion", "Training record",
            "incident", "Incident",
            "alert", "Alert",
            "delivery", "Delivery of an alert",
            "contact", "Contact");

    private static final List<Option> FAULTS = Option.list(
            "ENTRY_CHANGED", "Entry changed",
            "ENTRY_MISSING", "Entry missing",
            "ENTRY_ADDED", "Entry added",
            "SEAL_CHANGED", "Seal changed",
            "SEAL_MISSING", "Seal missing");

    private static final List<Option> PURPOSES =
            Option.list("list", "Shown in a list", "read", "Opened", "compliance", "Compliance check");

    private static final String REPEAT = "REPEAT_REFERRAL:";
    private static final Pattern YEAR = Pattern.compile("\\d{4}-\\d{2}");

    private AuditWords() {}

    /** What was done. */
    public static String action(String code) {
        String words = ACTIONS.get(code);
        return words != null ? words : Option.label(List.of(), code.replace('.', '_'));
    }

    /** What it was done to. */
    public static String entity(String code) {
        return Option.label(ENTITIES, code);
    }

    /** Why, where the action does not say it. */
    public static String purpose(String code) {
        if (code.startsWith(REPEAT)) {
            return "Referral in " + Words.borough(code.substring(REPEAT.length()));
        }
        if (YEAR.matcher(code).matches()) {
            return code.replace('-', '/');
        }
        return Stream.of(PURPOSES, GovernanceWords.GROUNDS, GrantWords.CAUSES)
                .flatMap(List::stream)
                .filter(option -> option.value().equals(code))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> Option.label(List.of(), code));
    }

    /** As whom; the audit of a service joins roles by commas. */
    public static String rolesIn(String codes) {
        return roles(Arrays.asList(codes.split(",", -1)));
    }

    public static String roles(List<String> codes) {
        return codes.stream().map(GovernanceWords::role).collect(Collectors.joining(", "));
    }

    /** What is wrong with the audit. */
    public static String fault(String code) {
        return Option.label(FAULTS, code);
    }

    /** {@code case.propose-exit} as the chronology has it. */
    private static List<Option> moves() {
        return CaseWords.STEPS.stream()
                .map(step -> new Option(
                        "case." + step.value().toLowerCase(Locale.ROOT).replace('_', '-'), step.label()))
                .filter(move -> CASES.stream().noneMatch(known -> known.value().equals(move.value())))
                .toList();
    }
}
