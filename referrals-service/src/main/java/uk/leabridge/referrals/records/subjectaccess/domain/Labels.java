package uk.leabridge.referrals.records.subjectaccess.domain;

import java.util.Map;

/** What an item is by its kind, in a few words. */
public final class Labels {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("record.summary", "The record"),
            Map.entry("record.status", "Status of the record"),
            Map.entry("record.destroyed", "Destruction of the record"),
            Map.entry("record.passed-on", "Where the record is now"),
            Map.entry("record.came-from", "Where the record came from"),
            Map.entry("record.offered", "Record offered to us by another borough"),
            Map.entry("record.recipient", "Shared with"),
            Map.entry("record.looks", "Who opened or changed the record"),
            Map.entry("referral_step.reason", "Reason for a step of the referral"),
            Map.entry("referral_step.evidence", "Evidence for a step of the referral"),
            Map.entry("advice.question", "Request for advice"),
            Map.entry("advice.answer", "Advice given"),
            Map.entry("safeguarding_case.consent", "Consent to support"),
            Map.entry("case_step.reason", "Reason for a step of the case"),
            Map.entry("case_step.evidence", "Evidence for a step of the case"),
            Map.entry("case_transfer.reason", "Reason for offering the case to another borough"),
            Map.entry("case_transfer.evidence", "Evidence for offering the case to another borough"),
            Map.entry("case_transfer.answer", "Response of the other borough"),
            Map.entry("agenda_item.reason", "Reason for a panel’s decision"),
            Map.entry("agenda_item.dissent", "Dissent at a panel"),
            Map.entry("agenda_information.words", "Information from an agency to a panel"),
            Map.entry("case_document.name", "Document name"),
            Map.entry("case_document.removed_reason", "Reason for removing a document"),
            Map.entry("assessment.summary", "Summary of an assessment"),
            Map.entry("assessment.findings", "Factors in an assessment"),
            Map.entry("assessment_finding.note", "Note on a factor in an assessment"),
            Map.entry("plan_action.words", "Action in the support plan"),
            Map.entry("plan_action.end_reason", "Outcome of an action in the support plan"),
            Map.entry("plan_reason.reason", "Why no action was planned"),
            Map.entry("support_session", "A support session"),
            Map.entry("support_session.not_held_reason", "Why a session did not take place"),
            Map.entry("signposting", "Signposted to"),
            Map.entry("signposting.words", "Reply from the service"),
            Map.entry("record_retention.reason", "Reason for keeping or destroying the record"),
            Map.entry("retention_hold.reason", "Reason for a hold on the record"),
            Map.entry("retention_hold.lift_reason", "Reason for lifting a hold on the record"),
            Map.entry("subject_access_request.about", "A request for information"),
            Map.entry("subject_access_request.extension_reason", "Reason for extending a request"),
            Map.entry("subject_access_request.closing_reason", "Outcome of a request"),
            Map.entry("subject_access_choice.reason", "Reason for a decision in a request"));

    private Labels() {}

    public static String of(Item item) {
        return KINDS.getOrDefault(item.kind(), "Other information");
    }
}
