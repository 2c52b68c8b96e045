package uk.leabridge.gateway.world;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the referrals service says of a person who was referred before. All of it is made up. */
final class ScriptedEarlier {
    private ScriptedEarlier() {}

    static JsonObject nobody() {
        return answer(new JsonArray(), new JsonArray(), new JsonArray());
    }

    /** Two of this borough, the closed one first, and one of another; {@code closedByYou} is a reference or empty. */
    static JsonObject twoHereAndOneThere(String closedByYou) {
        return answer(
                new JsonArray()
                        .add(here(
                                        "0199d5a0-0000-7000-8000-0000000000e1",
                                        "HA-R-2026-000045",
                                        "NO_FURTHER_ACTION",
                                        "STRONG")
                                .put("decidedAt", "2026-03-12T15:00:00Z")
                                .put("decidedBy", "subject-of-somebody"))
                        .add(here("0199d5a0-0000-7000-8000-0000000000e2", "HA-R-2026-000101", "SCREENING", "PROBABLE")
                                .put("later", true)),
                new JsonArray()
                        .add(new JsonObject()
                                .put("borough", "waltham-forest")
                                .put("contact", "safeguarding.waltham-forest@example.org")
                                .put("reference", "WF-R-2025-000777")
                                .put("open", false)
                                .put("strength", "PROBABLE")),
                closedByYou.isEmpty() ? new JsonArray() : new JsonArray().add(closedByYou));
    }

    private static JsonObject here(String id, String reference, String status, String strength) {
        return new JsonObject()
                .put("id", id)
                .put("reference", reference)
                .put("status", status)
                .put("receivedAt", "2026-03-01T09:30:00Z")
                .put("later", false)
                .put("strength", strength)
                .put("equal", new JsonArray().add("BIRTH_POSTCODE"));
    }

    private static JsonObject answer(JsonArray here, JsonArray there, JsonArray closedByYou) {
        return new JsonObject().put("items", here).put("elsewhere", there).put("closedByYou", closedByYou);
    }
}
