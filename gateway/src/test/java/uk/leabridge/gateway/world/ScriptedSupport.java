package uk.leabridge.gateway.world;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * Stands for what is done about the support of two cases: {@link ScriptedCases#ACTIVE} was assessed and has a plan with one hole,
 * {@link ScriptedCases#NEW} was never assessed.
 */
final class ScriptedSupport {
    private static final String AT = "2026-11-20T09:30:00Z";
    private static final String NUMBER = ScriptedCases.NUMBER;
    private static final Map<String, String> REFUSALS = Map.of(
            "c5", "session-confirmed",
            "c6", "another-person-needed",
            "c7", "session-not-begun",
            "c8", "session-ended",
            "c9", "forbidden");
    private static final String LATE = ScriptedCases.NUMBER + "a1";
    private static final String DONE = ScriptedCases.NUMBER + "a2";

    private ScriptedSupport() {}

    static Optional<JsonObject> answer(HttpServerRequest request, String call) {
        return Optional.ofNullable(
                switch (call) {
                    case "GET /v1/assessment-frameworks" -> ScriptedCases.items(framework());
                    case "GET /v1/cases/" + ScriptedCases.ACTIVE + "/support-plan" -> plan();
                    case "GET /v1/cases/" + ScriptedCases.NEW + "/support-plan" -> noPlan();
                    case "GET /v1/cases/" + ScriptedCases.ACTIVE + "/assessments" -> assessments(request);
                    case "GET /v1/cases/" + ScriptedCases.NEW + "/assessments",
                            "GET /v1/cases/" + ScriptedCases.REFUSED + "/assessments" -> ScriptedCases.items();
                    case "GET /v1/cases/" + ScriptedCases.ACTIVE + "/sessions" -> sessions();
                    case "GET /v1/cases/" + ScriptedCases.NEW + "/sessions" -> ScriptedCases.items();
                    case "GET /v1/sessions" ->
                        ScriptedCases.items(
                                own(NUMBER + "c1", "2020-01-05T10:00:00Z", "PLANNED"),
                                own(NUMBER + "c2", "2099-01-05T10:00:00Z", "PLANNED"),
                                own(NUMBER + "c3", AT, "HELD"),
                                own(NUMBER + "ca", AT, "PLANNED").put("deniedByProvider", true));
                    default -> null;
                });
    }

    /** Sessions that are refused whatever is said of them, by the last letter of their id. */
    static Optional<String> refusal(String call) {
        return REFUSALS.entrySet().stream()
                .filter(one -> call.contains("/sessions/" + NUMBER + one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static JsonObject sessions() {
        return ScriptedCases.items(
                session("c2", "2099-01-05T10:00:00Z", "PLANNED"),
                session("c1", "2020-01-05T10:00:00Z", "PLANNED")
                        .put("providerBy", "subject-1")
                        .put("providerAt", AT),
                session("c3", AT, "HELD")
                        .put("providerBy", "subject-1")
                        .put("providerAt", AT)
                        .put("coordinatorBy", ConsoleWorld.subject("safeguarding-officer.hackney"))
                        .put("coordinatorAt", AT),
                session("c4", AT, "NOT_HELD")
                        .put("notHeldBy", "subject-1")
                        .put("notHeldAt", AT)
                        .put("notHeldReason", "She was <b>ill</b>."),
                session("ca", AT, "PLANNED")
                        .put("providerDeniedBy", "subject-1")
                        .put("providerDeniedAt", AT)
                        .put("coordinatorBy", "subject-2")
                        .put("coordinatorAt", AT));
    }

    private static JsonObject session(String id, String startsAt, String state) {
        return new JsonObject()
                .put("id", NUMBER + id)
                .put("provider", "hackney-sample-provider")
                .put("startsAt", startsAt)
                .put("state", state)
                .put("version", 3);
    }

    private static JsonObject own(String id, String startsAt, String state) {
        return new JsonObject()
                .put("id", id)
                .put("startsAt", startsAt)
                .put("state", state)
                .put("confirmedByProvider", state.equals("HELD"))
                .put("deniedByProvider", false)
                .put("confirmedByCoordinator", state.equals("HELD"))
                .put("version", 3);
    }

    /** Two versions, the latest first. */
    private static JsonObject assessments(HttpServerRequest request) {
        JsonObject first = assessment(1, "NOT_PRESENT");
        JsonObject second = assessment(2, "PRESENT")
                .put(
                        "changes",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("factor", "STATUS")
                                        .put("from", "NOT_PRESENT")
                                        .put("to", "PRESENT"))
                                .add(new JsonObject().put("factor", "THREAT").put("to", "NOT_KNOWN")));
        boolean early = "2".equals(request.getParam("before"));
        if ("1".equals(request.getParam("limit"))) {
            return ScriptedCases.items(early ? first : second);
        }
        return early ? ScriptedCases.items(first) : ScriptedCases.items(second, first);
    }

    private static JsonObject assessment(int number, String status) {
        return new JsonObject()
                .put("id", ScriptedCases.NUMBER + "b" + number)
                .put("number", number)
                .put("framework", "vaf-2012")
                .put("frameworkVersion", 1)
                .put("assessedBy", number == 1 ? "subject-1" : ConsoleWorld.subject("safeguarding-officer.hackney"))
                .put("assessedAt", AT)
                .put("dueAgainOn", "2020-02-20")
                .put("summary", "He is <b>less</b> alone.")
                .put(
                        "findings",
                        new JsonArray()
                                .add(said("GRIEVANCE", "PRESENT").put("note", "He speaks of <b>it</b>."))
                                .add(said("STATUS", status))
                                .add(said("THREAT", "NOT_KNOWN")))
                .put("changes", new JsonArray());
    }

    private static JsonObject said(String factor, String presence) {
        return new JsonObject().put("factor", factor).put("presence", presence);
    }

    private static JsonObject framework() {
        return new JsonObject()
                .put("id", "vaf-2012")
                .put("version", 1)
                .put("title", "Sample <i>framework</i>")
                .put("published", "2012")
                .put("source", "A sample source")
                .put("guidance", "Say of each factor whether it is present.")
                .put(
                        "scale",
                        new JsonArray()
                                .add(step("PRESENT", "There are signs of it."))
                                .add(step("NOT_PRESENT", "There are none."))
                                .add(step("NOT_KNOWN", "Nobody could look.")))
                .put(
                        "dimensions",
                        new JsonArray()
                                .add(dimension(
                                        "ENGAGEMENT",
                                        "Engagement with a group",
                                        factor("GRIEVANCE", "Feelings of grievance"),
                                        factor("STATUS", "A desire for <b>status</b>")))
                                .add(dimension(
                                        "INTENT", "Intent to cause harm", factor("THREAT", "Feeling under threat"))));
    }

    private static JsonObject step(String code, String meaning) {
        return new JsonObject().put("code", code).put("meaning", meaning);
    }

    private static JsonObject dimension(String code, String title, JsonObject... factors) {
        return new JsonObject()
                .put("code", code)
                .put("title", title)
                .put("guidance", "Guidance on " + title)
                .put("factors", ScriptedCases.items(factors).getJsonArray("items"));
    }

    private static JsonObject factor(String code, String title) {
        return new JsonObject().put("code", code).put("title", title);
    }

    private static JsonObject noPlan() {
        return new JsonObject()
                .put("coverage", new JsonArray())
                .put("holes", new JsonArray())
                .put("actions", new JsonArray())
                .put("version", 3);
    }

    private static JsonObject plan() {
        return new JsonObject()
                .put(
                        "assessment",
                        new JsonObject()
                                .put("number", 2)
                                .put("framework", "vaf-2012")
                                .put("frameworkVersion", 1)
                                .put("assessedAt", AT))
                .put(
                        "coverage",
                        new JsonArray()
                                .add(covered("GRIEVANCE", "Feelings of grievance", true)
                                        .put("actions", new JsonArray().add(LATE)))
                                .add(covered("STATUS", "A desire for <b>status</b>", false))
                                .add(covered("THREAT", "Feeling under threat", true)
                                        .put(
                                                "reason",
                                                new JsonObject()
                                                        .put("id", ScriptedCases.NUMBER + "a3")
                                                        .put("givenBy", "subject-1")
                                                        .put("givenAt", AT)
                                                        .put("reason", "The school <b>sees</b> to it."))))
                .put("holes", new JsonArray().add("STATUS"))
                .put(
                        "actions",
                        new JsonArray()
                                .add(action(DONE, "DONE").put("endedAt", AT).put("endReason", "They met three times."))
                                .add(action(LATE, "OPEN").put("dueOn", "2020-01-31")))
                .put("version", 3);
    }

    private static JsonObject covered(String factor, String title, boolean covered) {
        return new JsonObject()
                .put("factor", factor)
                .put("title", title)
                .put("presentSince", AT)
                .put("covered", covered)
                .put("actions", new JsonArray());
    }

    private static JsonObject action(String id, String state) {
        return new JsonObject()
                .put("id", id)
                .put("factors", new JsonArray().add("GRIEVANCE"))
                .put("owner", "EDUCATION")
                .put("dueOn", "2026-10-31")
                .put("words", "Meets a <b>mentor</b>.")
                .put("state", state)
                .put("addedBy", "subject-1")
                .put("addedAt", AT);
    }
}
