package uk.leabridge.gateway.world;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is due, as the referrals service would say it. */
final class ScriptedWork {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";

    private ScriptedWork() {}

    static JsonObject list(boolean mine, JsonObject onHold) {
        return new JsonObject()
                .put("overdue", part(mine ? 1 : 100, chased(), review()).put("more", !mine))
                .put("today", mine ? part(0) : part(1, toScreen()))
                .put("thisWeek", part(0))
                .put("waiting", mine ? part(0) : part(1, asked()))
                .put(
                        "onHold",
                        mine
                                ? new JsonArray()
                                : new JsonArray()
                                        .add(onHold.put("status", "ON_HOLD").put("reference", "HA-R-2026-000077")));
    }

    static JsonObject items(@Nullable String kind, boolean mine, boolean overdue) {
        JsonArray items = new JsonArray();
        Stream.of(chased(), review(), toScreen(), asked(), toAsk(), turned())
                .filter(due -> kind == null || due.getString("kind").equals(kind))
                .filter(due -> !mine || due.getString("owner") != null)
                .filter(due -> !overdue || due.getBoolean("overdue"))
                .forEach(items::add);
        return new JsonObject().put("items", items);
    }

    private static JsonObject part(int count, JsonObject... items) {
        return new JsonObject()
                .put("count", count)
                .put("more", false)
                .put("items", new JsonArray(Arrays.asList(items)));
    }

    private static JsonObject chased() {
        return due("GATEWAY_CHECK", "REFERRAL", "01", "HA-R-2026-000100", "2026-01-09T23:59:59.999Z", true, true);
    }

    private static JsonObject review() {
        return due("REVIEW", "CASE", "d1", "HK-C-2026-000001", "2026-01-10T23:59:59.999Z", true, false)
                .put("owner", ConsoleWorld.subject("safeguarding-officer.hackney"));
    }

    private static JsonObject toScreen() {
        return due("SCREENING", "REFERRAL", "01", "HA-R-2026-000123", "2099-01-09T23:59:59.999Z", false, false)
                .put("immediateDanger", true)
                .put("escalatedToChair", true);
    }

    private static JsonObject asked() {
        return due("SESSION_CONFIRMATION", "CASE", "d1", "HK-C-2026-000001", "2099-01-09T23:59:59.999Z", false, true);
    }

    private static JsonObject toAsk() {
        return due("SIGNPOST_CHASE", "CASE", "d3", "HK-C-2026-000003", "2099-01-09T23:59:59.999Z", false, false)
                .put("aboutId", NUMBER + "91");
    }

    private static JsonObject turned() {
        return due("CONSENT", "CASE", "d7", "HK-C-2026-000007", "2026-01-10T00:00:00Z", true, false);
    }

    private static JsonObject due(
            String kind, String subject, String id, String reference, String dueAt, boolean overdue, boolean waits) {
        return new JsonObject()
                .put("id", NUMBER + "f" + kind.length() % 10)
                .put("kind", kind)
                .put("subject", subject)
                .put("subjectId", subject.equals("CASE") ? NUMBER + id : ScriptedServices.REFERRAL)
                .put("aboutId", NUMBER + id)
                .put("reference", reference)
                .putNull("owner")
                .put("waitsForOthers", waits)
                .put("immediateDanger", false)
                .put("escalatedToChair", false)
                .put("dueAt", dueAt)
                .put("overdue", overdue);
    }
}
