package uk.leabridge.gateway.world;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Stands for the transfers of the referrals service: one offered to Hackney, one that Hackney offers and one that was accepted. */
final class ScriptedTransfers {
    private static final String AT = "2026-11-20T09:30:00Z";
    private static final String TO_US = ScriptedCases.NUMBER + "f1";
    private static final String FROM_US = ScriptedCases.NUMBER + "f2";
    private static final String GONE = ScriptedCases.NUMBER + "f3";

    private ScriptedTransfers() {}

    static Optional<JsonObject> answer(HttpServerRequest request, String call) {
        boolean ours = "FROM_US".equals(request.getParam("side"));
        return Optional.ofNullable(
                switch (call) {
                    case "GET /v1/transfers" ->
                        ours
                                ? ScriptedCases.items(summary(FROM_US, "hackney", "newham", "OFFERED"))
                                : ScriptedCases.items(summary(TO_US, "tower-hamlets", "hackney", "OFFERED"));
                    case "GET /v1/transfers/" + TO_US -> one(TO_US, "tower-hamlets", "hackney", "OFFERED");
                    case "GET /v1/transfers/" + TO_US + "/person" ->
                        new JsonObject()
                                .put(
                                        "person",
                                        new JsonObject()
                                                .put("givenName", "Sample")
                                                .put("familyName", "<u>Person</u>")
                                                .put("dateOfBirth", "2012-03-27"));
                    case "GET /v1/transfers/" + FROM_US ->
                        one(FROM_US, "hackney", "newham", "OFFERED").put("caseId", ScriptedCases.ASKED);
                    case "GET /v1/transfers/" + GONE ->
                        one(GONE, "hackney", "newham", "ACCEPTED")
                                .put("answeredAt", AT)
                                .put("answer", "The school <b>knows</b> them.");
                    case "GET /v1/cases/" + ScriptedCases.REFUSED + "/transfer" -> preview(ScriptedCases.REFUSED);
                    case "GET /v1/cases/" + ScriptedCases.LISTED + "/transfer" ->
                        preview(ScriptedCases.LISTED).put("standing", FROM_US);
                    default -> null;
                });
    }

    private static JsonObject summary(String id, String from, String to, String status) {
        return new JsonObject()
                .put("id", id)
                .put("reference", "TH-C-2026-000007")
                .put("from", from)
                .put("to", to)
                .put("kind", "SIP")
                .put("concern", "NO_IDEOLOGY")
                .put("status", status)
                .put("offeredAt", AT);
    }

    private static JsonObject one(String id, String from, String to, String status) {
        return summary(id, from, to, status)
                .put("offeredBy", "subject-1")
                .put("version", 3)
                .put("moves", parts())
                .put("consent", "GIVEN")
                .put("consentFrom", "PARENT_OR_CARER")
                .put("contact", "duty@example.org")
                .put("legalBasis", "PUBLIC_TASK")
                .put("reason", "The family <b>moved</b>.");
    }

    private static JsonObject preview(String caseId) {
        return new JsonObject()
                .put("caseId", caseId)
                .put("reference", "HK-C-2026-000001")
                .put("status", "SUPPORT_ACTIVE")
                .put("version", 3)
                .put("moves", parts())
                .put("consent", new JsonObject().put("status", "GIVEN").put("from", "PARENT_OR_CARER"))
                .put(
                        "others",
                        new JsonArray()
                                .add(new JsonObject().put("borough", "newham").put("contact", "newham@example.org"))
                                .add(new JsonObject()
                                        .put("borough", "tower-hamlets")
                                        .put("contact", "th@example.org")));
    }

    private static JsonObject parts() {
        return new JsonObject()
                .put("assessments", 1)
                .put("planActions", 3)
                .put("sessions", 2)
                .put("sessionsOpen", 1)
                .put("steps", 12)
                .put("documents", 2)
                .put("signposts", 1)
                .put("holds", 1);
    }
}
