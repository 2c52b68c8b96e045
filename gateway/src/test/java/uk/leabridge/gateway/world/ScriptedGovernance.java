package uk.leabridge.gateway.world;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stands for retention, the audit and access logs of the services. The last digits of a record say how it stands. */
final class ScriptedGovernance {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    private static final String DUE = NUMBER + "a1";
    private static final String REVIEWED = NUMBER + "a2";
    private static final String HELD = NUMBER + "a3";
    private static final String GONE = NUMBER + "a4";
    private static final String RECEIPT = NUMBER + "a5";
    private static final String ASKED = NUMBER + "a8";
    private static final String MOVED = NUMBER + "a9";
    private static final Pattern REFUSE = Pattern.compile("REFUSE ([a-z-]+)");

    private ScriptedGovernance() {}

    static Optional<ScriptedComms.Reply> answer(HttpServerRequest request, String call, String body) {
        if (!request.path().matches("/v1/(retention|destructions|audit|persons)(/.*)?")) return Optional.empty();
        if (!request.method().name().equals("GET")) return Optional.of(change(request, call, body));
        if (call.endsWith(MOVED)) return Optional.of(problem("record-moved"));
        return Optional.ofNullable(found(call)).map(answer -> new ScriptedComms.Reply(200, answer));
    }

    private static @Nullable JsonObject found(String call) {
        return switch (call) {
            case "GET /v1/retention" -> items(line(DUE, "DUE"), line(REVIEWED, "REVIEWED"), line(HELD, "HELD"));
            case "GET /v1/retention/holds" -> items(standing(ConsoleWorld.subject("auditor.hackney")));
            case "GET /v1/retention/" + DUE -> record(DUE);
            case "GET /v1/retention/" + REVIEWED ->
                record(REVIEWED)
                        .put(
                                "review",
                                new JsonObject()
                                        .put("decision", "DESTROY")
                                        .put("by", ConsoleWorld.subject("auditor.hackney"))
                                        .put("at", "2026-11-20T10:00:00Z")
                                        .put("reason", "Nothing <b>speaks</b> for keeping it."));
            case "GET /v1/retention/" + HELD ->
                record(HELD)
                        .put("holds", new JsonArray().add(hold(ConsoleWorld.subject("auditor.hackney"))))
                        .put("obstacles", obstacles("HELD", "hackney", NUMBER + "a6"));
            case "GET /v1/retention/" + ASKED ->
                record(ASKED)
                        .put(
                                "obstacles",
                                obstacles("SUBJECT_ACCESS", "hackney", ASKED)
                                        .add(obstacles("POSSIBLE_SUBJECT_ACCESS", "newham", null)
                                                .getJsonObject(0)));

            case "GET /v1/retention/" + GONE -> record(GONE).put("destroyedAt", "2026-11-21T10:00:00Z");
            case "GET /v1/destructions" -> items(receipt());
            case "GET /v1/destructions/" + RECEIPT -> withReceivers();
            case "GET /v1/audit" -> items(look().put("roles", "auditor"));
            case "GET /v1/audit/verification" ->
                new JsonObject()
                        .put("intact", true)
                        .put("seals", 12)
                        .put("entries", 345)
                        .put("unsealed", 3)
                        .put("faults", new JsonArray());
            case "GET /v1/persons/" + DUE + "/access-log" ->
                items(look().put(
                                "roles",
                                new JsonArray().add("safeguarding-officer").add("panel-chair")));
            default -> null;
        };
    }

    private static ScriptedComms.Reply change(HttpServerRequest request, String call, String body) {
        var refused = REFUSE.matcher(body);
        if (refused.find()) return problem(refused.group(1));
        String version = request.getHeader("If-Match");
        if (version != null && !version.equals("\"3\"")) return problem("stale-version");
        if (call.endsWith("/confirmation")) return new ScriptedComms.Reply(204, new JsonObject());
        if (call.endsWith(HELD + "/destruction")) return problem("record-not-destroyable");
        if (call.endsWith("/destruction")) return new ScriptedComms.Reply(201, withReceivers());
        boolean creates = request.getHeader("Idempotency-Key") != null;
        return creates
                ? new ScriptedComms.Reply(201, new JsonObject().put("id", DUE))
                : new ScriptedComms.Reply(
                        200, new JsonObject().put("record", DUE).put("version", 4));
    }

    private static ScriptedComms.Reply problem(String slug) {
        int status = slug.equals("stale-version") ? 412 : slug.equals("forbidden") ? 403 : 409;
        var problem = new JsonObject()
                .put("type", "/problems/" + slug)
                .put("title", "Refused")
                .put("status", status)
                .put("obstacles", obstacles("HELD", "hackney", null))
                .put("to", "newham")
                .put("movedAt", "2026-11-21T10:00:00Z")
                .put("from", slug.equals("not-due") ? "2031-02-03" : "");
        return new ScriptedComms.Reply(status, problem);
    }

    private static JsonArray obstacles(String code, String borough, @Nullable String id) {
        return new JsonArray()
                .add(new JsonObject().put("code", code).put("borough", borough).put("id", id));
    }

    private static JsonObject items(JsonObject... all) {
        var items = new JsonArray();
        for (var one : all) items.add(one);
        return new JsonObject().put("items", items);
    }

    private static JsonObject line(String record, String state) {
        return new JsonObject()
                .put("record", record)
                .put("entityId", record)
                .put("kind", "REFERRAL")
                .put("reference", "HA-R-2019-000012")
                .put("retentionClass", "UNDER_18_NO_FURTHER_ACTION")
                .put("outcome", "NO_FURTHER_ACTION")
                .put("endedAt", "2019-05-01T10:00:00Z")
                .put("dueOn", "2020-05-01")
                .put("from", "2020-05-01")
                .put("others", 0)
                .put("state", state);
    }

    private static JsonObject record(String id) {
        var record = line(id, "");
        record.remove("state");
        return record.put("kind", "CASE")
                .put("due", true)
                .put("beganAt", "2019-01-01T10:00:00Z")
                .put("otherHeld", false)
                .put("obstacles", new JsonArray())
                .put("holds", new JsonArray())
                .put("version", 3);
    }

    private static JsonObject hold(String by) {
        return new JsonObject()
                .put("id", NUMBER + "a6")
                .put("ground", "PUBLIC_INQUIRY")
                .put("placedBy", by)
                .put("placedIn", "newham")
                .put("placedAs", "panel-chair")
                .put("placedAt", "2026-11-01T10:00:00Z")
                .put("reason", "The inquiry has asked for it.");
    }

    /** In the list of all, where no reason is given. */
    private static JsonObject standing(String by) {
        var hold = hold(by).put("record", HELD);
        hold.remove("reason");
        return hold;
    }

    private static JsonObject look() {
        return new JsonObject()
                .put("id", NUMBER + "ab")
                .put("entityType", "case")
                .put("entityId", DUE)
                .put("at", "2026-11-21T09:00:00Z")
                .put("subject", "subject-of-somebody")
                .put("borough", "hackney")
                .put("action", "case.chronology.read")
                .put("purpose", "REPEAT_REFERRAL:newham");
    }

    private static JsonObject receipt() {
        return new JsonObject()
                .put("id", RECEIPT)
                .put("record", GONE)
                .put("entity", NUMBER + "ac")
                .put("kind", "CASE")
                .put("retentionClass", "STANDARD")
                .put("ended", "2019-05-01T10:00:00Z")
                .put("dueOn", "2025-05-01")
                .put("reviewedBy", ConsoleWorld.subject("auditor.hackney"))
                .put("reviewedAt", "2026-11-20T10:00:00Z")
                .put("destroyedBy", ConsoleWorld.subject("borough-admin.hackney"))
                .put("destroyedAt", "2026-11-21T10:00:00Z")
                .put("sealedValues", 31)
                .put("linksDeleted", 5)
                .put("digest", "ab".repeat(32));
    }

    private static JsonObject withReceivers() {
        return new JsonObject()
                .put("receipt", receipt())
                .put(
                        "receivers",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("id", NUMBER + "a7")
                                        .put("kind", "AGENCY")
                                        .put("receiver", "HEALTH"))
                                .add(new JsonObject()
                                        .put("id", NUMBER + "a8")
                                        .put("kind", "PROVIDER")
                                        .put("receiver", "hackney-sample-provider")
                                        .put("confirmedOn", "2026-11-21")));
    }
}
