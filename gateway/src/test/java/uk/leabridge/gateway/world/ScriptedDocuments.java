package uk.leabridge.gateway.world;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Stands for the documents of {@link ScriptedCases#ACTIVE}: one that is there and one that was removed. */
final class ScriptedDocuments {
    static final String KEPT = ScriptedCases.NUMBER + "b1";
    private static final String REMOVED = ScriptedCases.NUMBER + "b2";
    static final String PATH = "/v1/cases/" + ScriptedCases.ACTIVE + "/documents";

    private ScriptedDocuments() {}

    /** What an upload is answered. */
    static Optional<ScriptedComms.Reply> added(String call, String body) {
        if (!call.equals("POST " + PATH)) {
            return Optional.empty();
        }
        if (!body.startsWith("REFUSE ")) {
            return Optional.of(new ScriptedComms.Reply(201, new JsonObject().put("id", KEPT)));
        }
        String refused = body.substring("REFUSE ".length());
        int status = refused.equals("virus-scanner-away") ? 503 : 422;
        return Optional.of(new ScriptedComms.Reply(
                status,
                new JsonObject()
                        .put("type", "/problems/" + refused)
                        .put("title", "Refused")
                        .put("status", status)
                        .put("allowed", new JsonArray().add("application/pdf").add("image/png"))));
    }

    static Optional<JsonObject> answer(String call) {
        return call.equals("GET " + PATH)
                ? Optional.of(ScriptedCases.items(
                        one(KEPT, "Zoë <b>report</b>.pdf", "application/pdf", 0),
                        one(REMOVED, "old.docx", "application/msword", 1)
                                .put("removedAt", "2026-11-21T09:30:00Z")
                                .put("removedReason", "It was of <b>another</b> person.")))
                : Optional.empty();
    }

    private static JsonObject one(String id, String name, String type, long version) {
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("mediaType", type)
                .put("size", 2_200_000)
                .put("scanned", false)
                .put("addedBy", "subject-1")
                .put("addedAt", "2026-11-20T09:30:00Z")
                .put("version", version);
    }
}
