package uk.leabridge.referrals.records.subjectaccess.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;
import static uk.leabridge.referrals.records.subjectaccess.api.SubjectAccessWorld.giving;
import static uk.leabridge.referrals.records.subjectaccess.api.SubjectAccessWorld.holdingBack;
import static uk.leabridge.referrals.records.subjectaccess.api.SubjectAccessWorld.unzipped;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** Somebody asks what is held of them. All people are made up. */
@QuarkusTest
@ReferralsService
class SubjectAccessIT {
    private static final String PATH = "/v1/subject-access";
    private static final String NARRATIVE = "Talks of nothing but violent videos since September.";
    private static final String TOLD = "Sample-Told: known to the <b>nurse</b> since May.";
    private static final String WHY = "{\"reason\": \"The person has agreed that it takes longer.\"}";
    private final LocalDate today = LocalDate.now(Clock.LONDON);

    private final SubjectAccessWorld world = new SubjectAccessWorld();
    private final CaseWorld cases = world.cases;
    private final Tokens auditor = world.auditor;

    private static String body(String receivedOn) {
        return """
            {"requester": "SELF", "identityCheck": "PHOTO_DOCUMENT", "receivedOn": "%s", "contact": "Sample-Contact Road 1",
             "person": {"givenName": "Sample", "familyName": "%s", "dateOfBirth": "1990-03-27", "postcode": "E1 1AA"}}
            """.formatted(receivedOn, CaseWorld.FAMILY_NAME);
    }

    private String asked() {
        return world.asked("SELF");
    }

    private String version(String request) {
        return world.version(request);
    }

    private Response change(String method, String request, String path, String body) {
        return world.change(method, request, path, body);
    }

    /** A case of an adult, heard by a panel, with what an agency told. */
    private String recordOfACase() throws SQLException {
        var caseId = cases.opened(CaseWorld.ADULT);
        var meeting = cases.meeting(cases.panel("SAP"));
        var item = cases.listed(meeting, caseId);
        made(creating(cases.officer)
                .body("{\"agency\": \"HEALTH\", \"words\": \"" + TOLD + "\"}")
                .post("/v1/meetings/" + meeting + "/agenda/" + item + "/information"));
        return as(cases.officer)
                .get("/v1/cases/" + caseId)
                .then()
                .statusCode(200)
                .extract()
                .path("record");
    }

    private void choose(String request, String record) {
        world.choose(request, record);
    }

    private Response bundle(String request) {
        return world.bundle(request);
    }

    private List<Map<String, Object>> items(String request) {
        return world.items(request);
    }

    private Map<String, Object> item(String request, String kind, String part) {
        return world.item(request, kind, part);
    }

    @Test
    void isDueAMonthAfterItCameIn() throws SQLException {
        var request = asked();

        as(auditor)
                .get(PATH + "/" + request)
                .then()
                .statusCode(200)
                .body("dueOn", equalTo(today.plusMonths(1).toString()))
                .body("about.familyName", equalTo(CaseWorld.FAMILY_NAME))
                .body("outcome", nullValue());
        as(auditor).get(PATH).then().statusCode(200).body("items.id", contains(request));
        var row = TestDatabase.rows("select about::text from subject_access_request where id = ?::uuid", request);
        assertThat(row.toString()).doesNotContain(CaseWorld.FAMILY_NAME);
    }

    @Test
    void isRecordedOnceForOneKey() {
        var key = "sar-" + UUID.randomUUID();
        var first = made(as(auditor)
                .header("Idempotency-Key", key)
                .body(body(today.toString()))
                .post(PATH));

        as(auditor)
                .header("Idempotency-Key", key)
                .body(body(today.toString()))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        as(auditor)
                .header("Idempotency-Key", key)
                .body(body(today.minusDays(1).toString()))
                .post(PATH)
                .then()
                .statusCode(422);
        as(auditor).get(PATH).then().body("items.size()", equalTo(1));
    }

    @Test
    void isExtendedOnceAndInTime() throws SQLException {
        var request = asked();
        change("POST", request, "/extension", "{\"reason\": \"Much.\"}").then().statusCode(422);

        change("POST", request, "/extension", WHY).then().statusCode(200);

        as(auditor)
                .get(PATH + "/" + request)
                .then()
                .body("dueOn", equalTo(today.plusMonths(3).toString()))
                .body("extensionReason", equalTo("The person has agreed that it takes longer."));
        change("POST", request, "/extension", WHY)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/request-extended"));
        var late = made(
                creating(auditor).body(body(today.minusMonths(2).toString())).post(PATH));
        change("POST", late, "/extension", WHY)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/extension-too-late"));
        assertThat(TestDatabase.rows("select extended_at from subject_access_request where id = ?::uuid", late)
                        .getFirst()
                        .get("extended_at"))
                .isNull();
    }

    @Test
    void findsTheRecordsOfThePerson() throws SQLException {
        var record = recordOfACase();
        var request = asked();

        as(auditor)
                .get(PATH + "/" + request + "/candidates")
                .then()
                .statusCode(200)
                .body("items.shell.record", contains(record))
                .body("items[0].strength", equalTo("STRONG"))
                .body("items[0].shell.kind", equalTo("CASE"));
        String reference = as(auditor).get(PATH + "/" + request + "/candidates").path("items[0].shell.reference");
        as(auditor)
                .queryParam("reference", reference)
                .get(PATH + "/" + request + "/candidates")
                .then()
                .body("items.shell.record", contains(record))
                .body("items[0].strength", nullValue());
        as(auditor)
                .queryParam("reference", "XX-R-2026-999999")
                .get(PATH + "/" + request + "/candidates")
                .then()
                .body("items", empty());
        as(auditor)
                .queryParam("reference", "\u0000")
                .get(PATH + "/" + request + "/candidates")
                .then()
                .statusCode(400);
    }

    @Test
    void showsNothingOfARecordBeforeItIsChosen() throws IOException, SQLException {
        recordOfACase();
        var request = asked();

        assertThat(items(request)).isEmpty();
        assertThat(unzipped(bundle(request)).get("what-is-held.html"))
                .contains("We do not hold any information about you");
    }

    @Test
    void givesWhatWasDecidedInPlainWordsAndSaysWhyTheRestIsLeftOut() throws IOException, SQLException {
        var record = recordOfACase();
        var request = asked();
        choose(request, record);
        world.decide(request, item(request, "referral.body", "concern.narrative"), giving())
                .then()
                .statusCode(200);
        assertThat(item(request, "agenda_information.words", "")).containsEntry("state", "UNDECIDED");
        world.decideTheRest(request, holdingBack("THIRD_PARTY"));

        var answer = bundle(request);
        answer.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", "attachment; filename=\"what-is-held.zip\"")
                .header("Cache-Control", "no-store");
        var files = unzipped(answer);
        assertThat(files).containsOnlyKeys("what-is-held.html", "what-is-held.json");
        assertThat(files.values()).allSatisfy(file -> assertThat(file)
                .contains(
                        NARRATIVE, CaseWorld.FAMILY_NAME, "Safeguarding officer", "The police, who check each referral")
                .doesNotContain("Sample-Told", "Sample School", cases.officer.subject(), cases.referrer.subject()));
        assertThat(files.get("what-is-held.html"))
                .contains(
                        "response to the request we received on",
                        "What happened",
                        "it would tell you about someone else",
                        "or apply to a court")
                .doesNotContain(
                        "We have listed documents",
                        "THIRD_PARTY",
                        "concern.narrative",
                        "INFORMATION_GATHERING",
                        "PANEL_LISTED");
    }

    @Test
    void givesOrHoldsBackAsAnOfficerDecides() throws IOException, SQLException {
        var record = recordOfACase();
        var request = asked();
        choose(request, record);
        var told = item(request, "agenda_information.words", "");
        var narrative = item(request, "referral.body", "concern.narrative");

        world.decide(request, told, "{\"decision\": \"GIVE\", \"reason\": \"The nurse has agreed that it is shown.\"}")
                .then()
                .statusCode(200);
        world.decide(request, narrative, holdingBack("SERIOUS_HARM")).then().statusCode(200);
        world.decideTheRest(request, giving());

        assertThat(item(request, "agenda_information.words", ""))
                .containsEntry("state", "GIVEN")
                .containsEntry("exemption", null)
                .containsEntry("reason", "The nurse has agreed that it is shown.");
        var files = unzipped(bundle(request));
        assertThat(files.get("what-is-held.html"))
                .contains("known to the &lt;b&gt;nurse&lt;/b&gt; since May", "cause serious harm")
                .doesNotContain("<b>nurse</b>", NARRATIVE);
        assertThat(files.get("what-is-held.json")).contains("Sample-Told").doesNotContain(NARRATIVE);
        change("PUT", request, "/items/" + UUID.randomUUID(), giving())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/no-such-item"));
        world.decide(request, told, "{\"decision\": \"GIVE\", \"reason\": \"Fine.\"}")
                .then()
                .statusCode(422);
    }

    @Test
    void isSentAsItWasMadeAndThenClosed() throws SQLException {
        var record = recordOfACase();
        var request = asked();
        choose(request, record);
        world.decideTheRest(request, giving());
        var sent = "{\"outcome\": \"SENT\", \"reason\": \"Sent by recorded delivery to the person.\"}";
        change("POST", request, "/closure", sent).then().statusCode(409).body("type", equalTo("/problems/not-bundled"));
        bundle(request).then().statusCode(200);
        choose(request, record);
        change("POST", request, "/closure", sent).then().statusCode(409);
        bundle(request).then().statusCode(200);

        change("POST", request, "/closure", sent).then().statusCode(200);

        as(auditor).get(PATH).then().body("items", empty());
        as(auditor).get(PATH + "?open=false").then().body("items.outcome", contains("SENT"));
        assertThat(items(request)).isEmpty();
        for (var refused : List.of(
                change("POST", request, "/closure", sent),
                change("POST", request, "/extension", WHY),
                change("PUT", request, "/records", "{\"records\": []}"),
                bundle(request))) {
            refused.then().statusCode(409).body("type", equalTo("/problems/request-closed"));
        }
    }

    @Test
    void saysOfADestroyedRecordThatItWasDestroyedAndWhen() throws IOException, SQLException {
        var record = recordOfACase();
        var request = asked();
        choose(request, record);
        TestDatabase.execute(
                "set session_replication_role = replica; update data_key set wrapped = null, destroyed_at = timestamptz '2026-03-04 10:00Z' where person_id = ?::uuid",
                record);
        TestDatabase.execute(
                "update safeguarding_case set destroyed_at = timestamptz '2026-03-04 10:00Z' where person_id = ?::uuid",
                record);

        var files = unzipped(bundle(request));

        assertThat(files.values()).allSatisfy(file -> assertThat(file)
                .contains("Destroyed on 4 March 2026")
                .doesNotContain(NARRATIVE, CaseWorld.FAMILY_NAME));
        assertThat(items(request))
                .extracting(one -> one.get("kind"))
                .contains("record.destroyed")
                .doesNotContain("referral.body", "support_session", "safeguarding_case.consent");
    }

    @Test
    void isAuditedWithTheBundleAndStoresNoneOfIt() throws SQLException {
        var record = recordOfACase();
        var request = asked();
        choose(request, record);
        world.decideTheRest(request, giving());

        bundle(request).then().statusCode(200);

        as(auditor)
                .get("/v1/persons/" + record + "/access-log")
                .then()
                .body("items.action", hasItem("subject-access.bundle"));
        as(auditor)
                .queryParam("entity", request)
                .queryParam("limit", 100)
                .get("/v1/audit")
                .then()
                .body("items.action", hasItem("subject-access.record"))
                .body("items.action", hasItem("subject-access.bundle"));
        assertThat(TestDatabase.rows("select column_name from information_schema.columns"
                        + " where table_name like 'subject_access%' and data_type in ('bytea', 'text', 'jsonb')"))
                .extracting(row -> row.get("column_name"))
                .doesNotContain("bundle", "zip");
    }

    @Test
    void refusesRecordsOfAnotherBorough() throws SQLException {
        var other = new CaseWorld();
        var foreign = as(other.officer)
                .get("/v1/referrals/" + other.cleared(CaseWorld.ADULT))
                .<String>path("record");
        var request = asked();

        change("PUT", request, "/records", "{\"records\": [\"" + foreign + "\"]}")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/no-such-records"))
                .body("unknown", contains(foreign));
        assertThat(TestDatabase.rows("select 1 from subject_access_record where request_id = ?::uuid", request))
                .isEmpty();
    }

    @Test
    void refusesWhatIsStale() throws SQLException {
        var record = recordOfACase();
        var request = asked();
        var before = version(request);
        choose(request, record);

        for (var path : List.of("/extension", "/closure", "/bundle")) {
            var stale = as(auditor).header("If-Match", before);
            if (!path.equals("/bundle")) {
                stale.body(
                        path.equals("/extension")
                                ? WHY
                                : "{\"outcome\": \"WITHDRAWN\", \"reason\": \"The person takes it back.\"}");
            }
            stale.post(PATH + "/" + request + path).then().statusCode(412);
            as(auditor)
                    .body(WHY)
                    .post(PATH + "/" + request + path)
                    .then()
                    .statusCode(path.equals("/closure") ? 400 : 428);
        }
        as(auditor)
                .header("If-Match", before)
                .body("{\"records\": []}")
                .put(PATH + "/" + request + "/records")
                .then()
                .statusCode(412);
        assertThat(TestDatabase.rows("select 1 from subject_access_record where request_id = ?::uuid", request))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"requester\": \"FRIEND\"}",
                "{\"requester\": \"SELF\", \"identityCheck\": \"PHOTO_DOCUMENT\", \"receivedOn\": \"2099-01-01\", \"contact\": \"x\","
                        + " \"person\": {\"givenName\": \"a\", \"familyName\": \"b\"}}"
            })
    void refusesBadShape(String body) {
        creating(auditor).body(body).post(PATH).then().statusCode(400);

        as(auditor).get(PATH).then().body("items", empty());
    }

    @Test
    void isNobodysWithoutTheRoleOrOfAnotherBorough() throws SQLException {
        var record = recordOfACase();
        var request = asked();
        choose(request, record);
        var at = PATH + "/" + request;
        var foreign = Tokens.of("auditor", "newham");

        given().get(PATH).then().statusCode(401);
        given().get(at + "/items").then().statusCode(401);
        given().get(PATH + "/elsewhere").then().statusCode(401);
        for (var who : List.of(cases.officer, cases.chair, cases.admin, cases.referrer)) {
            as(who).get(PATH).then().statusCode(403);
            as(who).get(at).then().statusCode(403);
            as(who).get(at + "/items").then().statusCode(403);
            as(who).get(PATH + "/elsewhere").then().statusCode(403);
            as(who).header("If-Match", "\"1\"").post(at + "/bundle").then().statusCode(403);
        }
        as(foreign).get(at).then().statusCode(404);
        as(foreign).get(at + "/items").then().statusCode(404);
        as(foreign).get(at + "/candidates").then().statusCode(404);
        as(foreign).header("If-Match", "\"1\"").post(at + "/bundle").then().statusCode(404);
        as(foreign)
                .header("If-Match", "\"1\"")
                .body(WHY)
                .post(at + "/extension")
                .then()
                .statusCode(404);
        as(foreign)
                .header("If-Match", "\"1\"")
                .body("{\"records\": []}")
                .put(at + "/records")
                .then()
                .statusCode(404);
        as(foreign).get(PATH).then().body("items.id.findAll { it == '" + request + "' }", empty());
    }

    @Test
    void letsAnAuditorReadNothingOfOtherRecordsInTheDatabase() throws SQLException {
        var record = recordOfACase();
        var request = asked();
        choose(request, record);

        assertThat(values(request, cases.borough, ",auditor,")).isPositive();
        assertThat(values(request, cases.borough, ",safeguarding-officer,")).isZero();
        assertThat(values(request, "newham", ",auditor,")).isZero();
    }

    private static long values(String request, String borough, String roles) throws SQLException {
        try (var connection = TestDatabase.application("referrals");
                var settings = connection.prepareStatement(
                        "select set_config('app.borough', ?, false), set_config('app.roles', ?, false)");
                var count = connection.prepareStatement("select count(*) from subject_access_values(?::uuid)")) {
            settings.setString(1, borough);
            settings.setString(2, roles);
            settings.execute();
            count.setString(1, request);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void holdsEverySealedValueOfARecordOnce() throws SQLException {
        var record = recordOfACase();
        var request = asked();
        choose(request, record);

        var ids = items(request).stream().map(one -> one.get("id")).toList();

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(8);
        assertThat(items(request))
                .extracting(one -> one.get("kind"))
                .contains("case_step.reason", "safeguarding_case.identity");
        as(auditor)
                .get(PATH + "/" + request + "/items")
                .then()
                .body(
                        "items[0].keySet()",
                        containsInAnyOrder(
                                "id",
                                "record",
                                "at",
                                "kind",
                                "part",
                                "category",
                                "label",
                                "codes",
                                "words",
                                "state",
                                "suggested",
                                "exemption",
                                "leftOut",
                                "reason"));
    }
}
