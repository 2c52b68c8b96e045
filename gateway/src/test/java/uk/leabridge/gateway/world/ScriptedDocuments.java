package uk.leabridge.gateway.world;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Stands for the documents of {@link ScriptedCases#ACTIVE}: one that is there and one that was removed. */
final class ScriptedDocuments {
    static final String KEPT = ScriptedCases.NUMBER + "b1";
    private static final String REMOVED = ScriptedCases.NUMBER + "b2";
    private static final String PATH = "/v1/cases/" + ScriptedCases.ACTIVE + "/documents";

    private ScriptedDocuments() {}

    /** Answers what is no JSON; false when it is not for here. */
    static boolean answered(HttpServerRequest request, String call, String body) {
        if (call.equals("GET " + PATH + "/" + KEPT + "/content")) {
            request.response()
                    .putHeader("Content-Type", "application/octet-stream")
                    .putHeader(
                            "Content-Disposition", "attachment; filename=\"document\"; filename*=UTF-8''Zo%C3%AB.pdf")
                    .end("<script>all of it</script>");
            return true;
        }
        if (!call.equals("POST " + PATH)) {
            return false;
        }
        String refused = body.startsWith("REFUSE ") ? body.substring("REFUSE ".length()) : "";
        var problem = new JsonObject()
                .put("type", "/problems/" + refused)
                .put("title", "Refused")
                .put("status", 422)
                .put("allowed", new JsonArray().add("application/pdf").add("image/png"));
        int status = refused.isEmpty() ? 201 : refused.equals("virus-scanner-away") ? 503 : 422;
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(refused.isEmpty() ? "{\"id\": \"" + KEPT + "\"}" : problem.encode());
        return true;
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
                .put("addedAt", "2026-11-20T09:30:00Z")
                .put("version", version);
    }
}
