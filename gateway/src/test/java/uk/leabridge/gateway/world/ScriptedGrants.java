package uk.leabridge.gateway.world;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/** What the scripted grants and training services answer: one provider whose officer's training has lapsed, one record. */
final class ScriptedGrants {

    static final String PROVIDER = "0199d5a0-0000-7000-8000-0000000000c1";

    private static final Map<String, String> ANSWERS = Map.of(
            "/v1/compliance",
            """
            {"items":[{"providerId":"%s","slug":"sample","name":"Sample <b>Youth</b> Project",
            "boroughs":["hackney","tower-hamlets"],"status":"NON_COMPLIANT","changedAt":"2026-11-20T09:30:00Z",
            "effectiveOn":"2026-11-20","nextChangeOn":null}]}""".formatted(PROVIDER),
            "/v1/providers/" + PROVIDER,
            """
            {"id":"%s","slug":"sample","name":"Sample <b>Youth</b> Project","boroughs":["hackney","tower-hamlets"],
            "charityNumber":"123456","companyNumber":null,"version":0}""".formatted(PROVIDER),
            "/v1/providers/" + PROVIDER + "/compliance",
            """
            {"providerId":"%s","status":"NON_COMPLIANT","asOf":"2026-11-22","since":"2026-11-20T09:30:00Z",
            "nextChangeOn":null,"requirements":[
            {"code":"DSO-IN-POST","title":"Officer and deputy are in post","status":"COMPLIANT","mend":null,"booking":null,
             "findings":[{"code":"DSO_AND_DEPUTY_IN_POST","status":"COMPLIANT","sentence":"Both are in post.",
              "date":null,"person":null}]},
            {"code":"DSO-TRAINED","title":"The officer is trained","status":"NON_COMPLIANT",
             "mend":"Complete the course.","booking":"Ask your borough's training coordinator.",
             "findings":[{"code":"TRAINING_LAPSED","status":"NON_COMPLIANT",
              "sentence":"Training lapsed on 20 November 2026.","date":"2026-11-20",
              "person":{"entryId":"0199d5a0-0000-7000-8000-0000000000c2","name":"Sample Officer","role":"Manager"}}]}]}""".formatted(PROVIDER),
            "/v1/providers/" + PROVIDER + "/roster",
            """
            {"items":[{"id":"0199d5a0-0000-7000-8000-0000000000c2","name":"Sample Officer","role":"Manager",
            "regulatedActivity":true,"designation":"DSO","startsOn":"2025-01-06","endsOn":null,"version":0}]}""",
            "/v1/awards",
            """
            {"items":[{"id":"0199d5a0-0000-7000-8000-0000000000c3","borough":"hackney","providerId":"%s",
            "programmeId":"0199d5a0-0000-7000-8000-0000000000c4","amountPence":1500000,"startsOn":"2026-04-01",
            "endsOn":"2027-03-31","purpose":"Football evenings","worksWithYoungPeople":true,
            "awardedAt":"2026-03-01T10:00:00Z"}]}""".formatted(PROVIDER),
            "/v1/providers/" + PROVIDER + "/history",
            """
            {"items":[{"id":"0199d5a0-0000-7000-8000-0000000000c5","from":"AT_RISK","to":"NON_COMPLIANT",
            "reasons":[{"requirementCode":"DSO-TRAINED","from":"AT_RISK","to":"NON_COMPLIANT","code":"TRAINING_LAPSED",
            "entry":null,"date":"2026-11-20"}],"effectiveOn":"2026-11-20","changedAt":"2026-11-20T00:00:30Z",
            "cause":"TIME","causeEvent":null}]}""",
            "/v1/me/record",
            """
            {"learnerId":"0199d5a0-0000-7000-8000-0000000000d1","asOf":"2026-11-22","courses":[
            {"courseId":"0199d5a0-0000-7000-8000-0000000000d2","courseCode":"SG-DSO","title":"Designated officer",
             "kind":"SAFEGUARDING_DESIGNATED","status":"LAPSED","lastCompletedOn":"2024-11-19","validUntil":"2026-11-19"},
            {"courseId":"0199d5a0-0000-7000-8000-0000000000d3","courseCode":"FAITH","title":"Faith and belief",
             "kind":"FAITH_AND_BELIEF","status":"CURRENT","lastCompletedOn":"2025-02-01","validUntil":null}],
            "completions":[]}""");

    private ScriptedGrants() {}

    /** The answer to a GET, when it is about providers or training. */
    static Optional<JsonObject> answer(String path, boolean narrowed) {
        if (path.equals("/v1/compliance") && narrowed) {
            return Optional.of(new JsonObject().put("items", new JsonArray()));
        }
        return Optional.ofNullable(ANSWERS.get(path)).map(JsonObject::new);
    }
}
