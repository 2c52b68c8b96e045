package uk.leabridge.gateway.world;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands for a comms service in some mood: the last digits of what is to be marked in an inbox are the status that it answers,
 * and what comes after the first page cannot be read.
 */
final class ScriptedMoods {
    private static final Pattern MARKED =
            Pattern.compile("/v1/inbox/[0-9a-f-]{32}(0302|0403|0404|0500|0503|f00d|ba1f|bad1)/reading");

    private ScriptedMoods() {}

    /** Whether it did, or stopped in the middle of it. */
    static boolean answered(HttpServerRequest request, Border border) {
        String after = request.getParam("after");
        if (request.path().equals("/v1/inbox") && after != null) {
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(after.equals("broken") ? "{\"items\": [" : "{\"items\": \"none\"}");
            return true;
        }
        Matcher mood = MARKED.matcher(request.path());
        if (!mood.matches()) {
            return false;
        }
        switch (mood.group(1)) {
            case "f00d" -> {}
            case "ba1f" -> request.response().setChunked(true).write("half of it");
            case "bad1" -> request.connection().close();
            case "0302" ->
                request.response()
                        .setStatusCode(302)
                        .putHeader("Location", "/v1/inbox")
                        .end();
            default -> {
                int status = Integer.parseInt(mood.group(1));
                border.answer(
                        request,
                        status,
                        "application/problem+json",
                        new JsonObject()
                                .put("type", "/problems/sample")
                                .put("title", "Sample")
                                .put("status", status)
                                .encode());
            }
        }
        return true;
    }
}
