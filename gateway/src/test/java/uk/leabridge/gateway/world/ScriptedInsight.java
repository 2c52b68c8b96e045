package uk.leabridge.gateway.world;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Stands for the figures of the referrals service: 2025-26 is released, 2024-25 may be, the years before had too few. */
final class ScriptedInsight {
    private static final String RANGE = "{\"low\": 0.1, \"high\": 0.3}";
    private static final String COMPARISON = """
            {"decision": "%s", "by": "%s", "events": 30, "of": 200, "notCompared": [["NOT_KNOWN"]], "groups": [
              {"categories": ["AGE_10_AND_UNDER"], "events": 5, "of": 100, "share": 0.05, "interval": {"low": 0.016, "high": 0.113},
               "usual": %3$s, "possible": %3$s, "verdict": "BEYOND_CHANCE"},
              {"categories": ["AGE_11_TO_15", "AGE_16_TO_17"], "events": 25, "of": 100, "share": 0.25,
               "interval": {"low": 0.17, "high": 0.35}, "usual": %3$s, "possible": %3$s, "verdict": "LOOK_AGAIN"},
              {"categories": ["AGE_OVER_50"], "events": 0, "of": 0, "share": null, "interval": {"low": 0, "high": 1},
               "usual": {"low": 0, "high": 1}, "possible": {"low": 0, "high": 1}, "verdict": "WITHIN_CHANCE"}]}""";
    private static final String RELEASED_MEASURES =
            "[{\"measure\": \"ADOPTED_TO_SUPPORTED\", \"referrals\": null, \"medianDays\": 7, \"ninetiethDays\": 21}]";
    private static final String MEASURES =
            "[{\"measure\": \"RECEIVED_TO_SCREENED\", \"referrals\": 12, \"medianDays\": 1.25, \"ninetiethDays\": 4}]";

    private static final String POPULATION = """
            {"borough": "hackney", "source": "Sample <b>census</b>", "recordedAt": "2026-05-01T09:00:00Z", "groups": [
              {"characteristic": "SEX", "category": "FEMALE", "persons": 51000},
              {"characteristic": "SEX", "category": "MALE", "persons": 49000},
              {"characteristic": "AGE_BAND", "category": "AGE_OVER_50", "persons": 99000}]}""";

    private ScriptedInsight() {}

    static Optional<ScriptedComms.Reply> answer(HttpServerRequest request, String call, String body) {
        String year = String.valueOf(request.getParam("year"));
        return switch (call) {
            case "GET /v1/insight/funnel" -> json(funnel(year, request.getParam("by")));
            case "GET /v1/insight/timeliness" -> json("{\"year\": \"2026-27\", \"measures\": " + MEASURES + "}");
            case "GET /v1/insight/comparison" ->
                json(COMPARISON.formatted(request.getParam("decision"), request.getParam("by"), RANGE));
            case "GET /v1/insight/releases" ->
                json("{\"items\": [{\"year\": \"2025-26\", \"releasedAt\": \"2026-05-01T09:00:00Z\"}]}");
            case "GET /v1/insight/releases/preview" ->
                json(
                        year.equals("2024-25")
                                ? "{\"items\": [" + release("BOARD", 5) + "," + release("PUBLIC", 10) + "]}"
                                : "{\"items\": []}");
            case "GET /v1/insight/releases/2025-26/public" -> json(release("PUBLIC", 10));
            case "GET /v1/insight/releases/2025-26/board" -> json(release("BOARD", 5));
            case "POST /v1/insight/releases" -> released(body);
            case "GET /v1/insight/populations" ->
                json("{\"items\": [" + POPULATION + "], \"missing\": [\"newham\", \"waltham-forest\"]}");
            case "GET /v1/insight/populations/hackney" -> json(POPULATION);
            case "PUT /v1/insight/populations/hackney", "PUT /v1/insight/populations/newham" ->
                recorded(request.getHeader("If-Match"), call.endsWith("hackney") ? "\"3\"" : "\"0\"", body);
            default -> Optional.empty();
        };
    }

    private static Optional<ScriptedComms.Reply> recorded(String ifMatch, String version, String body) {
        if (!version.equals(ifMatch)) {
            return Optional.of(new ScriptedComms.Reply(
                    412,
                    new JsonObject()
                            .put("type", "/problems/stale-version")
                            .put("title", "Somebody changed this before you")
                            .put("status", 412)));
        }
        if (!body.contains("REFUSE")) return json(POPULATION);
        return Optional.of(new ScriptedComms.Reply(
                400,
                new JsonObject()
                        .put("type", "/problems/invalid-request")
                        .put("title", "The request is not valid")
                        .put("status", 400)
                        .put(
                                "errors",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("field", "source")
                                                .put("code", "size")
                                                .put("message", "Name it in fewer words.")))));
    }

    private static Optional<ScriptedComms.Reply> released(String body) {
        return body.contains("2024-25")
                ? Optional.of(new ScriptedComms.Reply(201, new JsonObject("{\"year\": \"2024-25\"}")))
                : Optional.of(new ScriptedComms.Reply(
                        409,
                        new JsonObject()
                                .put("type", "/problems/year-released-already")
                                .put("title", "The year has already been released")
                                .put("status", 409)
                                .put("detail", "What was released stays as it is.")));
    }

    private static String funnel(String year, String by) {
        int received = year.equals("2021-22") ? 0 : 40;
        var stages = new JsonArray();
        int left = received;
        for (String stage : "RECEIVED SCREENED CASE_OPENED DISCUSSED ADOPTED EXITED".split(" ", -1)) {
            stages.add(new JsonObject().put("stage", stage).put("referrals", left));
            left /= 2;
        }
        return new JsonObject()
                .put("year", year)
                .put("by", by)
                .put("from", "2026-04-01T00:00:00Z")
                .put("until", "2027-04-01T00:00:00Z")
                .put("totals", stages)
                .put(
                        "categories",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("category", "EDUCATION")
                                        .put("reached", stages)))
                .encode();
    }

    private static String release(String audience, int threshold) {
        return """
            {"year": "2025-26", "audience": "%s", "threshold": %d, "releasedAt": "2026-05-01T09:00:00Z", "timeliness": %s,
             "comparisons": [%s], "tables": [{"by": "SECTOR", "total": 90,
               "columns": [{"stages": ["RECEIVED", "SCREENED", "CASE_OPENED"], "total": 70}, {"stages": ["DISCUSSED", "ADOPTED"], "total": 20}],
               "rows": [{"categories": ["EDUCATION"], "total": 60, "cells": [{"referrals": 47}, {"referrals": 13}]},
                        {"categories": ["POLICE", "HEALTH"], "total": 30, "cells": [{"referrals": null}, {"referrals": null}]}]}]}""".formatted(
                        audience, threshold, RELEASED_MEASURES, COMPARISON.formatted("DISCUSSED", "AGE_BAND", RANGE));
    }

    private static Optional<ScriptedComms.Reply> json(String text) {
        return Optional.of(new ScriptedComms.Reply(200, new JsonObject(text)));
    }
}
