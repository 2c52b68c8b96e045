package uk.leabridge.gateway.world;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Stands for the comms service: one incident, an alert that waits for the approver, and one that the approver wrote. It tells
 * roles by the token, as the real one does.
 */
final class ScriptedComms {
    static final String INCIDENT = "0199d5a0-0000-7000-8000-0000000000c1";
    static final String ALERT = "0199d5a0-0000-7000-8000-0000000000c2";
    static final String OWN_ALERT = "0199d5a0-0000-7000-8000-0000000000c3";
    static final String SENDING_ALERT = "0199d5a0-0000-7000-8000-0000000000c5";
    static final String EMPTY_DRAFT = "0199d5a0-0000-7000-8000-0000000000c6";
    static final String CONTACT = "0199d5a0-0000-7000-8000-0000000000c7";
    static final String SENT_ALERT = "0199d5a0-0000-7000-8000-0000000000c4";

    /** A status, and what goes with it. */
    record Reply(int status, JsonObject body) {}

    private ScriptedComms() {}

    static Optional<Reply> answer(String call, String authorization) {
        return Optional.ofNullable(
                switch (call) {
                    case "GET /v1/incidents" -> ok(items(incident()));
                    case "POST /v1/incidents" ->
                        new Reply(201, new JsonObject().put("id", INCIDENT).put("reference", "HK-I-2026-000001"));
                    case "GET /v1/incidents/" + INCIDENT -> ok(incident());
                    case "GET /v1/incidents/" + INCIDENT + "/timeline" -> ok(items(entry()));
                    case "GET /v1/alerts" -> ok(items(line()));
                    case "POST /v1/alerts" -> new Reply(201, new JsonObject().put("id", ALERT));
                    case "GET /v1/alerts/" + ALERT ->
                        ok(alert(
                                ALERT,
                                "PENDING_APPROVAL",
                                approves(authorization)
                                        ? new JsonArray()
                                                .add("APPROVE")
                                                .add("RETURN")
                                                .add("REJECT")
                                        : new JsonArray()));
                    case "GET /v1/alerts/" + OWN_ALERT -> ok(alert(OWN_ALERT, "PENDING_APPROVAL", new JsonArray()));
                    case "GET /v1/alerts/" + SENT_ALERT -> ok(sent());
                    case "GET /v1/alerts/" + SENDING_ALERT -> ok(sending());
                    case "GET /v1/alerts/" + EMPTY_DRAFT ->
                        ok(alert(
                                EMPTY_DRAFT,
                                "DRAFT",
                                new JsonArray().add("EDIT").add("SUBMIT")));
                    case "GET /v1/alerts/" + EMPTY_DRAFT + "/audience" ->
                        ok(new JsonObject().put("count", 0).put("fixed", false).put("people", new JsonArray()));
                    case "GET /v1/contacts", "GET /v1/contacts?roleGroup=SCHOOL_LEADS" -> ok(items(contact()));
                    case "GET /v1/contacts?roleGroup=PARTNERS" -> ok(items());
                    case "GET /v1/contacts/" + CONTACT -> ok(contact());
                    case "DELETE /v1/contacts/" + CONTACT -> new Reply(204, new JsonObject());
                    case "POST /v1/contacts?again" ->
                        new Reply(
                                409,
                                new JsonObject()
                                        .put("type", "/problems/contact-exists")
                                        .put("title", "The contact exists already")
                                        .put("status", 409));
                    case "POST /v1/contacts" -> new Reply(201, new JsonObject().put("id", CONTACT));
                    case "GET /v1/alerts/" + SENDING_ALERT + "/deliveries" -> ok(items(delivery("QUEUED")));
                    case "GET /v1/alerts/" + SENT_ALERT + "/deliveries" ->
                        ok(items(delivery("SENT"), delivery("UNKNOWN")));
                    case "GET /v1/alerts/" + ALERT + "/audience",
                            "GET /v1/alerts/" + OWN_ALERT + "/audience",
                            "GET /v1/alerts/" + SENDING_ALERT + "/audience",
                            "GET /v1/alerts/" + SENT_ALERT + "/audience" -> ok(reach());
                    case "POST /v1/alerts/" + ALERT + "/approval" -> new Reply(204, new JsonObject());
                    case "POST /v1/alerts/" + OWN_ALERT + "/approval" ->
                        new Reply(
                                409,
                                new JsonObject()
                                        .put("type", "/problems/second-person-needed")
                                        .put("title", "Someone who did not write or edit this alert must decide")
                                        .put("status", 409)
                                        .put("detail", "Ask a colleague who did not write or edit the alert."));
                    default ->
                        call.matches("(POST|DELETE) /v1/inbox/[^/]+/reading") ? new Reply(204, new JsonObject()) : null;
                });
    }

    private static boolean approves(String authorization) {
        var claims = authorization.split("\\.", -1)[1];
        return new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8).contains("comms-approver");
    }

    private static Reply ok(JsonObject body) {
        return new Reply(200, body);
    }

    private static JsonObject incident() {
        return new JsonObject()
                .put("id", INCIDENT)
                .put("reference", "HK-I-2026-000001")
                .put("kind", "DEMONSTRATION")
                .put("place", "Sample Square")
                .put("severity", "MODERATE")
                .put("summary", "A <b>demonstration</b> is announced.")
                .put("exercise", true)
                .put("status", "OPEN")
                .put("allowed", new JsonArray().add("MONITOR"))
                .put("openedAt", "2026-11-20T09:30:00Z")
                .put("borough", "hackney")
                .put("version", 3);
    }

    private static JsonObject entry() {
        return new JsonObject()
                .put("id", INCIDENT)
                .put("kind", "OPENED")
                .put("text", "A <b>demonstration</b> is announced.")
                .put("bySubject", "subject-1")
                .put("at", "2026-11-20T09:30:00Z");
    }

    private static JsonObject line() {
        return new JsonObject()
                .put("id", ALERT)
                .put("incidentId", INCIDENT)
                .put("incidentReference", "HK-I-2026-000001")
                .put("exercise", true)
                .put("headline", "Demonstration on Saturday")
                .put("severity", "MODERATE")
                .put("status", "PENDING_APPROVAL")
                .put("draftedAt", "2026-11-20T09:30:00Z");
    }

    private static JsonObject words(String headline) {
        return new JsonObject()
                .put("severity", "MODERATE")
                .put("urgency", "EXPECTED")
                .put("certainty", "LIKELY")
                .put("headline", headline)
                .put("description", "A demonstration is announced.")
                .put("instruction", "Avoid the square.")
                .put("scope", "RESTRICTED");
    }

    private static JsonObject alert(String id, String status, JsonArray youMay) {
        return new JsonObject()
                .put("id", id)
                .put("incidentId", INCIDENT)
                .put("incidentReference", "HK-I-2026-000001")
                .put("exercise", true)
                .put("words", words("Demonstration on Saturday"))
                .put(
                        "audience",
                        new JsonObject()
                                .put("roleGroups", new JsonArray().add("SCHOOL_LEADS"))
                                .put("contacts", new JsonArray()))
                .put("status", status)
                .put("youMay", youMay)
                .put("allowed", youMay.copy())
                .put("borough", "hackney")
                .put("author", "subject-1")
                .put("editors", new JsonArray())
                .put("version", 3)
                .put("draftedAt", "2026-11-20T09:30:00Z")
                .put("signatures", new JsonObject())
                .put(
                        "message",
                        new JsonObject()
                                .put("subject", "EXERCISE: Alert: Demonstration on Saturday")
                                .put("text", "EXERCISE\n<i>Avoid</i> the square."))
                .put(
                        "submissions",
                        new JsonArray()
                                .add(submission(2).putNull("decision"))
                                .add(submission(1)
                                        .put("words", words("Demonstration"))
                                        .put("decision", "RETURN")
                                        .put("reason", "Name the day.")
                                        .put("decidedAt", "2026-11-20T10:00:00Z")))
                .put("changedSinceReturn", new JsonArray().add("headline"))
                .put("deliveries", new JsonObject())
                .put("cancellations", new JsonObject());
    }

    private static JsonObject submission(int number) {
        return new JsonObject()
                .put("number", number)
                .put("words", words("Demonstration on Saturday"))
                .put("recipients", 2)
                .put("submittedBy", "subject-1")
                .put("submittedAt", "2026-11-20T09:40:00Z");
    }

    private static JsonObject sent() {
        return alert(SENT_ALERT, "ISSUED", new JsonArray().add("CANCEL"))
                .put("signatures", new JsonObject().put("issuedAt", "2026-11-20T11:00:00Z"))
                .put("deliveries", new JsonObject().put("SENT", 1).put("UNKNOWN", 1));
    }

    private static JsonObject sending() {
        return alert(SENDING_ALERT, "CANCELLED", new JsonArray())
                .put("signatures", new JsonObject().put("issuedAt", "2026-11-20T11:00:00Z"))
                .put(
                        "deliveries",
                        new JsonObject().put("SENT", 2).put("DELIVERED", 1).put("WITHDRAWN", 1))
                .put("cancellations", new JsonObject().put("QUEUED", 3));
    }

    private static JsonObject contact() {
        return new JsonObject()
                .put("id", CONTACT)
                .put("name", "Sample <u>Contact</u>")
                .put("email", "sample.contact@example.org")
                .put("roleGroup", "SCHOOL_LEADS")
                .put("addedAt", "2026-11-20T09:30:00Z");
    }

    private static JsonObject delivery(String status) {
        return new JsonObject()
                .put("id", "0199d5a0-0000-7000-8000-0000000000d" + status.length() % 10)
                .put("contactId", CONTACT)
                .put("channel", "EMAIL")
                .put("name", "Sample Contact")
                .put("message", "ALERT")
                .put("status", status)
                .put("attempts", 1)
                .put("code", status.equals("UNKNOWN") ? "no-answer" : null)
                .put("settledAt", "2026-11-20T11:00:05Z");
    }

    private static JsonObject reach() {
        return new JsonObject()
                .put("count", 2)
                .put("fixed", true)
                .put(
                        "people",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("contactId", INCIDENT)
                                        .put("name", "Sample <u>Contact</u>")
                                        .put("roleGroup", "SCHOOL_LEADS")));
    }

    private static JsonObject items(JsonObject... items) {
        JsonArray array = new JsonArray();
        for (JsonObject item : items) {
            array.add(item);
        }
        return new JsonObject().put("items", array);
    }
}
