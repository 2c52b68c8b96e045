package uk.leabridge.system.data;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A table and how its rows belong to somebody.
 *
 * @param belongs a condition that is true of the rows of Tower Hamlets; empty when the rows are nobody's
 * @param reason why the rows may be anybody's; empty when they are somebody's
 */
record TenantTable(String service, String name, String belongs, String reason) {
    private static final String BY_BOROUGH = "borough = 'tower-hamlets'";

    /** By a column {@code borough}. */
    static TenantTable byBorough(String service, String name) {
        return new TenantTable(service, name, BY_BOROUGH, "");
    }

    /** By another condition: through a parent, or a person. */
    static TenantTable by(String service, String name, String condition) {
        return new TenantTable(service, name, condition, "");
    }

    /** Rows that are the same for everyone. */
    static TenantTable ofNobody(String service, String name, String reason) {
        return new TenantTable(service, name, "", reason);
    }

    boolean hasTenants() {
        return reason.isEmpty();
    }

    /** service.table */
    String fullName() {
        return service + "." + name;
    }

    /** Every table of the platform. One that is not here fails the build. */
    static Map<String, TenantTable> all() {
        Map<String, TenantTable> all = new LinkedHashMap<>();
        for (String service : new String[] {"referrals", "grants", "training", "comms"}) {
            add(all, byBorough(service, "audit_entry"));
            add(all, ofNobody(service, "audit_seal", "hashes alone, and for the keeper alone"));
            add(all, by(service, "idempotency_key", "true"));
            add(all, byBorough(service, "data_key"));
            add(all, byBorough(service, "outbox"));
            add(all, by(service, "inbox", "true"));
            add(all, ofNobody(service, "flyway_schema_history", "the migrations, for the migrator alone"));
        }
        referrals(all);
        grants(all);
        training(all);
        comms(all);
        gateway(all);
        return all;
    }

    private static void referrals(Map<String, TenantTable> all) {
        add(all, ofNobody("referrals", "borough_setting", "settings of the partnership, read by all"));
        for (String catalogue : new String[] {"record_part", "record_value", "record_count"}) {
            add(all, ofNobody("referrals", catalogue, "says of tables what hangs on a record, for migrations alone"));
        }
        add(all, ofNobody("referrals", "assessment_framework", "what a version of a framework is, the same for all"));
        add(all, byBorough("referrals", "referral"));
        add(all, byBorough("referrals", "referral_step"));
        add(all, byBorough("referrals", "referral_draft"));
        add(all, byBorough("referrals", "advice"));
        add(all, byBorough("referrals", "person_token"));
        add(all, byBorough("referrals", "linkage_check"));
        add(all, byBorough("referrals", "referral_characteristic"));
        add(all, ofNobody("referrals", "population", "published figures of every borough"));
        add(all, ofNobody("referrals", "population_group", "published figures of every borough"));
        add(
                all,
                ofNobody(
                        "referrals",
                        "insight_release",
                        "sums of the whole partnership; the Board's for the Board alone"));
        for (String table : new String[] {
            "safeguarding_case",
            "case_step",
            "panel",
            "panel_agency",
            "panel_member",
            "meeting",
            "meeting_attendance",
            "agenda_item",
            "agenda_information",
            "assessment",
            "assessment_finding",
            "plan_action",
            "plan_reason",
            "support_session",
            "case_transfer",
            "due_period",
            "due_kept",
            "escalation",
            "case_document",
            "signposting",
            "retention_term",
            "record_retention",
            "retention_hold",
            "destruction",
            "destruction_receipt",
            "subject_access_request",
            "subject_access_record",
            "subject_access_choice",
            "subject_access_token"
        }) {
            add(all, byBorough("referrals", table));
        }
    }

    private static void grants(Map<String, TenantTable> all) {
        add(all, byBorough("grants", "provider"));
        add(all, byBorough("grants", "provider_borough"));
        add(all, ofNobody("grants", "provider_slug", "tells a second funder that a provider exists, and no more"));
        add(all, by("grants", "roster_entry", "true"));
        add(all, byBorough("grants", "programme"));
        add(all, byBorough("grants", "award"));
        add(all, by("grants", "training_evidence", "true"));
        add(all, by("grants", "compliance_standing", "true"));
        add(all, by("grants", "compliance_change", "true"));
        add(all, ofNobody("grants", "requirement_set", "what is asked of every provider"));
        add(all, ofNobody("grants", "requirement", "what is asked of every provider"));
    }

    private static void training(Map<String, TenantTable> all) {
        add(all, ofNobody("training", "course", "the catalogue, the same for all"));
        add(all, byBorough("training", "organisation"));
        add(all, byBorough("training", "learner"));
        add(all, byBorough("training", "learner_identifier"));
        add(all, byBorough("training", "completion"));
    }

    private static void comms(Map<String, TenantTable> all) {
        add(all, byBorough("comms", "inbox_item"));
        add(all, by("comms", "inbox_reading", "true"));
        add(all, byBorough("comms", "borough_setting"));
        add(all, byBorough("comms", "incident_counter"));
        add(all, byBorough("comms", "incident"));
        add(all, byBorough("comms", "incident_entry"));
        add(all, byBorough("comms", "contact"));
        add(all, byBorough("comms", "alert"));
        add(all, byBorough("comms", "alert_submission"));
        add(all, byBorough("comms", "delivery"));
    }

    private static void gateway(Map<String, TenantTable> all) {
        add(all, ofNobody("gateway", "session", "sealed, and found by the secret of its browser alone"));
        add(all, ofNobody("gateway", "flyway_schema_history", "the migrations, for the migrator alone"));
    }

    private static void add(Map<String, TenantTable> all, TenantTable table) {
        all.put(table.fullName(), table);
    }
}
