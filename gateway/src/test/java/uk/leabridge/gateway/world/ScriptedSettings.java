package uk.leabridge.gateway.world;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Stands for what boroughs choose: Hackney has chosen, Redbridge has not. Its contact says what is to be refused. */
final class ScriptedSettings {
    private ScriptedSettings() {}

    static Optional<ScriptedComms.Reply> answer(HttpServerRequest request, String call, String body) {
        return switch (call) {
            case "GET /v1/borough-settings" ->
                Optional.of(new ScriptedComms.Reply(200, settings(!ScriptedServices.isFrom("redbridge", request))));
            case "PUT /v1/borough-settings" -> Optional.of(chosen(request, body));
            default -> Optional.empty();
        };
    }

    private static ScriptedComms.Reply chosen(HttpServerRequest request, String body) {
        if (!"\"3\"".equals(request.getHeader("If-Match"))) return problem(412, "stale-version");
        String contact = new JsonObject(body).getString("contact");
        if (contact.equals("REFUSE invalid-request")) {
            var reply = problem(400, "invalid-request");
            reply.body()
                    .put(
                            "errors",
                            new JsonArray()
                                    .add(new JsonObject()
                                            .put("field", "retention.adviceMonths")
                                            .put("code", "size")
                                            .put("message", "Choose fewer months.")));
            return reply;
        }
        return contact.startsWith("REFUSE ")
                ? problem(409, contact.substring(7))
                : new ScriptedComms.Reply(200, settings(true));
    }

    private static ScriptedComms.Reply problem(int status, String slug) {
        return new ScriptedComms.Reply(
                status,
                new JsonObject()
                        .put("type", "/problems/" + slug)
                        .put("title", "Refused")
                        .put("status", status));
    }

    private static JsonObject settings(boolean chosen) {
        return new JsonObject()
                .put("borough", chosen ? "hackney" : "redbridge")
                .put("chosen", chosen)
                .put("referencePrefix", chosen ? "HK" : "REDBRIDGE")
                .put("contact", chosen ? "<b>duty</b>@example.org" : null)
                .put("reasonMinLength", 20)
                .put("gatewayCheckDays", 5)
                .put("screeningDays", 1)
                .put("assessmentMonths", 3)
                .put("reviewMonths", 1)
                .put("silenceDays", 14)
                .put("firstExitReviewMonths", 6)
                .put("lastExitReviewMonths", 12)
                .put("confirmationDays", 3)
                .put("signpostChaseDays", 10)
                .put(
                        "retention",
                        new JsonObject()
                                .put("standardMonths", 72)
                                .put("under18NoFurtherActionMonths", 12)
                                .put("adviceMonths", 72));
    }
}
