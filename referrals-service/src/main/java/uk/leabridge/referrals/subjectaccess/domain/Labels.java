package uk.leabridge.referrals.subjectaccess.domain;

import java.util.Map;

/** What an item is, in a few words. */
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
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("person.givenName", "First name"),
            Map.entry("person.familyName", "Last name"),
            Map.entry("person.otherNames", "Known as"),
            Map.entry("person.dateOfBirth", "Date of birth"),
            Map.entry("person.ageEstimate", "Estimated age"),
            Map.entry("person.sex", "Sex"),
            Map.entry("person.ethnicGroup", "Ethnic group"),
            Map.entry("person.ethnicity", "Ethnicity in the person’s own words"),
            Map.entry("person.address", "Address"),
            Map.entry("person.postcode", "Postcode"),
            Map.entry("person.schoolOrEmployer", "School or employer"),
            Map.entry("person.parentOrCarer", "Parent or carer"),
            Map.entry("person.contact", "Contact details"),
            Map.entry("referrer.role", "Referrer’s role"),
            Map.entry("referrer.organisation", "Referrer’s organisation"),
            Map.entry("referrer.sector", "Referrer’s sector"),
            Map.entry("referrer.relationship", "How the referrer knows the person"),
            Map.entry("referrer.safeguardingLeadConsulted", "Whether the referrer’s safeguarding lead was consulted"),
            Map.entry("concern.code", "Type of concern"),
            Map.entry("concern.narrative", "What happened"),
            Map.entry("concern.howItArose", "How the referrer became aware of it"),
            Map.entry("concern.specificEvent", "A specific event"),
            Map.entry("concern.indicators", "What has changed about the person"),
            Map.entry("concern.onlineActivity", "Online activity"),
            Map.entry("concern.contacts", "Who may be influencing the person"),
            Map.entry("concern.threats", "Threats"),
            Map.entry("concern.travelRisk", "Whether there is a risk that the person will travel to join a group"),
            Map.entry("needs.send", "Special educational needs or a disability"),
            Map.entry("needs.mentalHealth", "Mental health"),
            Map.entry("needs.neurodiversity", "Neurodiversity, diagnosed or suspected"),
            Map.entry("needs.isolation", "Loneliness or isolation"),
            Map.entry("needs.homeEducated", "Educated at home"),
            Map.entry("needs.notes", "Notes on needs"),
            Map.entry("informed.person", "Whether the person knew of the referral"),
            Map.entry("informed.parent", "Whether a parent or carer knew of the referral"),
            Map.entry("informed.whyNot", "Why someone was not informed"),
            Map.entry("agencies", "Another agency involved"),
            Map.entry("immediateDanger", "Whether there was immediate danger"));

    private Labels() {}

    public static String of(Item item) {
        var part = item.part().replaceFirst("[.]\\d+$", "");
        var known = PARTS.get(part);
        if (known != null) return known;
        return KINDS.getOrDefault(item.kind(), "Other information");
    }
}
