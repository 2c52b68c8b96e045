package uk.leabridge.system.chaos;

import java.util.Optional;

/** What the load writes, and where each of it has to be found: in its own database, on its topic, at its consumer. */
enum Written {
    REFERRAL(
            "referrals",
            "referral",
            "referral.submit",
            "uk.leabridge.referral.received.v1",
            "comms",
            counted(
                    "subject_id",
                    "inbox_item",
                    "kind = 'REFERRAL_RECEIVED' and audience_role = 'safeguarding-officer'")),
    COMPLETION(
            "training",
            "completion",
            "completion.recorded",
            "uk.leabridge.training.completed.v1",
            "grants",
            counted("completion_id", "training_evidence", "not voided")),
    /** By the provider: a first grant changes what the provider's compliance is worth, and the officers are told. */
    GRANT(
            "grants",
            "award",
            "",
            "uk.leabridge.provider.compliance-changed.v1",
            "comms",
            counted(
                    "subject_id",
                    "inbox_item",
                    "kind = 'PROVIDER_COMPLIANCE_CHANGED' and audience_role = 'grant-officer'")),
    ALERT(
            "comms",
            "alert",
            "alert.issue",
            "uk.leabridge.alert.issued.v1",
            "comms",
            counted("alert_id", "delivery", "status = 'SENT'"));

    private final String service;
    private final String table;
    private final String audited;
    private final String event;
    private final String listener;
    private final String effect;

    /** A query in the database of a service. */
    record Place(String service, String query) {}

    Written(String service, String table, String audited, String event, String listener, String effect) {
        this.service = service;
        this.table = table;
        this.audited = audited;
        this.event = event;
        this.listener = listener;
        this.effect = effect;
    }

    /** Its rows, by its id. */
    Place stored() {
        String id = table.equals("award") ? "provider_id" : "id";
        return new Place(service, counted(id, table, "true"));
    }

    /** How many rows there are of it, whoever wrote them. */
    Place all() {
        return new Place(service, "select count(*) as n from " + table);
    }

    /** Its audit entries; nothing when they name something else. */
    Optional<Place> audited() {
        return audited.isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(service, counted("entity_id", "audit_entry", "action = '" + audited + "'")));
    }

    /** The type of the event that tells of it. */
    String event() {
        return event;
    }

    /** What a service that listens made of it. */
    Place effect() {
        return new Place(listener, effect);
    }

    private static String counted(String id, String table, String where) {
        return "select " + id + "::text as id, count(*) as n from " + table + " where " + where + " and " + id
                + " = any(%s) group by 1";
    }
}
