package uk.leabridge.gateway.world;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stands for the requests of people to see what is held of them. All of it is made up. */
final class ScriptedSubjectAccess {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    private static final String OPEN = NUMBER + "b1";
    private static final String CLOSED = NUMBER + "b2";
    static final String READY = NUMBER + "b6";
    private static final String PARENT = NUMBER + "b7";
    private static final String ITEM = NUMBER + "b3";
    private static final String RECORD = NUMBER + "b4";
    private static final String ROOT = "GET /v1/subject-access";
    private static final Pattern REFUSE = Pattern.compile("REFUSE ([a-z-]+)");

    private ScriptedSubjectAccess() {}

    static Optional<ScriptedComms.Reply> answer(HttpServerRequest request, String call, String body) {
        if (!request.path().matches("/v1/subject-access(/.*)?")) return Optional.empty();
        if (!request.method().name().equals("GET")) return Optional.of(change(request, body));
        boolean open = !"false".equals(request.getParam("open"));
        return Optional.ofNullable(found(call, open)).map(answer -> new ScriptedComms.Reply(200, answer));
    }

    private static @Nullable JsonObject found(String call, boolean open) {
        return switch (call) {
            case ROOT -> items(open ? line(OPEN) : line(CLOSED).put("outcome", "SENT"));
            case ROOT + "/elsewhere" ->
                items(new JsonObject()
                        .put("record", RECORD)
                        .put("reference", "NE-C-2025-000003")
                        .put("borough", "newham")
                        .put("cameAt", "2026-10-20T10:00:00Z")
                        .put("receivedOn", "2026-10-12")
                        .put("dueOn", "2026-11-12"));
            case ROOT + "/" + OPEN -> asked(OPEN).put("undecided", 1);
            case ROOT + "/" + READY, ROOT + "/" + PARENT -> asked(call.substring(call.length() - READY.length()));
            case ROOT + "/" + PARENT + "/items" ->
                items(item(ITEM, "referral.body", "12 Sample Refuge Lane", "UNDECIDED"));
            case ROOT + "/" + CLOSED -> asked(CLOSED).put("outcome", "SENT").put("closedAt", "2026-11-20T10:00:00Z");
            case ROOT + "/" + OPEN + "/candidates" ->
                items(new JsonObject().put("shell", shell()).put("strength", "STRONG"));
            case ROOT + "/" + OPEN + "/items" ->
                items(
                        item(ITEM, "agenda_information.words", "Known to the <b>nurse</b>.", "UNDECIDED"),
                        item(NUMBER + "b5", "referral.body", "Watches videos.", "GIVEN"));
            default -> null;
        };
    }

    private static ScriptedComms.Reply change(HttpServerRequest request, String body) {
        var refused = REFUSE.matcher(body);
        String version = request.getHeader("If-Match");
        boolean stale = version != null && !version.equals("\"3\"");
        if (stale || refused.find()) {
            String slug = stale ? "stale-version" : refused.group(1);
            int status = stale ? 412 : 409;
            return new ScriptedComms.Reply(
                    status,
                    new JsonObject()
                            .put("type", "/problems/" + slug)
                            .put("title", "Refused")
                            .put("status", status));
        }
        boolean creates = request.getHeader("Idempotency-Key") != null;
        var answer = new JsonObject().put("id", OPEN);
        return creates ? new ScriptedComms.Reply(201, answer) : new ScriptedComms.Reply(200, answer.put("version", 4));
    }

    private static JsonObject items(JsonObject... all) {
        var items = new JsonArray();
        for (var one : all) items.add(one);
        return new JsonObject().put("items", items);
    }

    private static JsonObject line(String id) {
        return new JsonObject()
                .put("id", id)
                .put("requester", "SELF")
                .put("receivedOn", "2026-10-01")
                .put("dueOn", "2026-11-01")
                .put("extended", false);
    }

    private static JsonObject asked(String id) {
        return new JsonObject()
                .put("id", id)
                .put("record", NUMBER + "b8")
                .put("version", 3)
                .put("requester", id.equals(PARENT) ? "PARENT_OR_CARER" : "SELF")
                .put("items", 2)
                .put("undecided", id.equals(PARENT) ? 2 : 0)
                .put("identityCheck", "PHOTO_DOCUMENT")
                .put("receivedOn", "2026-10-01")
                .put("dueOn", "2026-11-01")
                .put(
                        "about",
                        new JsonObject()
                                .put("givenName", "Sample")
                                .put("familyName", "Asker <i>of</i> Hackney")
                                .put("contact", "By hand"))
                .put("records", new JsonArray().add(shell()));
    }

    private static JsonObject shell() {
        return new JsonObject()
                .put("record", RECORD)
                .put("kind", "CASE")
                .put("reference", "HA-C-2025-000007")
                .put("outcome", "CLOSED")
                .put("openedFrom", "HA-R-2025-000009")
                .put("passedOn", new JsonObject().put("borough", "newham").put("at", "2026-03-04T10:00:00Z"))
                .put("began", "2025-02-03T10:00:00Z");
    }

    private static JsonObject item(String id, String kind, String words, String state) {
        return new JsonObject()
                .put("id", id)
                .put("record", RECORD)
                .put("at", "2025-03-04T10:00:00Z")
                .put("kind", kind)
                .put("part", kind.equals("referral.body") ? "concern.narrative" : "")
                .put("category", "NARRATIVE")
                .put("label", kind.equals("referral.body") ? "What happened" : "Information from an agency to a panel")
                .put("codes", new JsonArray())
                .put("words", words)
                .put("state", state)
                .put("suggested", "THIRD_PARTY")
                .put("leftOut", new JsonArray());
    }
}
