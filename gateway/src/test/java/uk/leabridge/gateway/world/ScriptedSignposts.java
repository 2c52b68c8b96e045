package uk.leabridge.gateway.world;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Stands for where the persons of {@link ScriptedCases#REFUSED} and of {@link ScriptedServices#REFERRAL} were pointed to. */
final class ScriptedSignposts {
    private static final String OVERDUE = ScriptedCases.NUMBER + "91";
    private static final String ACCEPTED = ScriptedCases.NUMBER + "92";
    private static final String OF_REFERRAL = ScriptedCases.NUMBER + "93";

    private ScriptedSignposts() {}

    static Optional<JsonObject> answer(String call, boolean overdueOnly) {
        return Optional.ofNullable(
                switch (call) {
                    case "GET /v1/cases/" + ScriptedCases.REFUSED + "/signposts" ->
                        ScriptedCases.items(overdue(), accepted());
                    case "GET /v1/referrals/" + ScriptedServices.REFERRAL + "/signposts" ->
                        ScriptedCases.items(ofReferral());
                    case "GET /v1/signposts" ->
                        overdueOnly
                                ? ScriptedCases.items(line(overdue(), "HK-C-2026-000001"))
                                : ScriptedCases.items(
                                        line(overdue(), "HK-C-2026-000001"), line(ofReferral(), "HA-R-2026-000123"));
                    case "GET /v1/signposts/" + OVERDUE -> overdue();
                    case "GET /v1/signposts/" + ACCEPTED -> accepted();
                    case "GET /v1/signposts/" + OF_REFERRAL -> ofReferral();
                    default -> null;
                });
    }

    private static JsonObject overdue() {
        return one(OVERDUE, "CAMHS", "NO_ANSWER", "ACCEPTED", "DECLINED", "NO_ANSWER", "REDIRECTED", "CLOSED")
                .put("chaseAt", "2026-11-19T23:59:59Z")
                .put("overdue", true)
                .put("chasedAt", "2026-11-05T09:30:00Z")
                .put("words", "Their <b>duty desk</b> was not reached.");
    }

    private static JsonObject accepted() {
        return one(ACCEPTED, "MASH", "ACCEPTED", "REDIRECTED", "CLOSED")
                .put("chasedAt", "2026-11-06T09:30:00Z")
                .put("words", "They meet on Thursday.");
    }

    private static JsonObject ofReferral() {
        return one(OF_REFERRAL, "EARLY_HELP", "OPEN", "ACCEPTED", "DECLINED", "NO_ANSWER", "REDIRECTED", "CLOSED")
                .put("about", "REFERRAL")
                .put("aboutId", ScriptedServices.REFERRAL)
                .put("chaseAt", "2099-12-04T23:59:59Z");
    }

    /** As the list of all has it. */
    private static JsonObject line(JsonObject whole, String reference) {
        for (String member : new String[] {"pointedBy", "allowed", "version", "chasedAt", "words"}) {
            whole.remove(member);
        }
        return whole.put("reference", reference);
    }

    private static JsonObject one(String id, String route, String state, String... allowed) {
        var results = new JsonArray();
        for (String result : allowed) results.add(result);
        return new JsonObject()
                .put("id", id)
                .put("about", "CASE")
                .put("aboutId", ScriptedCases.REFUSED)
                .put("route", route)
                .put("state", state)
                .put("since", "2026-10-20T09:30:00Z")
                .put("pointedBy", "subject-1")
                .put("overdue", false)
                .put("allowed", results)
                .put("version", 3);
    }
}
