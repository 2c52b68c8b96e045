package uk.leabridge.referrals.referral.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static uk.leabridge.referrals.referral.api.ReferralRequests.as;
import static uk.leabridge.referrals.referral.api.ReferralRequests.form;
import static uk.leabridge.referrals.referral.api.ReferralRequests.screening;
import static uk.leabridge.referrals.referral.api.ReferralRequests.submit;
import static uk.leabridge.referrals.referral.api.ReferralRequests.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.contract.EventContracts;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;

@QuarkusTest
@ReferralsService
class ReferralIT {
    private final Tokens lead = Tokens.of("referrer", "hackney").organisation("hackney-sample-school");
    private final Tokens officer = Tokens.of("safeguarding-officer", "hackney");
    private final Tokens elsewhere = Tokens.of("safeguarding-officer", "newham");

    @Test
    void answersASubmissionWithAReference() {
        submit(lead, "key-" + UUID.randomUUID(), form())
                .then()
                .statusCode(201)
                .body("reference", matchesPattern("HK-R-20[0-9]{2}-[0-9]{6}"))
                .body("status", equalTo("RECEIVED"))
                .body("whatHappensNext", containsString("working day"));
    }

    @Test
    void publishesAReceivedReferralWithoutNamingAnybody() throws SQLException {
        var id = submitted(lead);

        var events = TestDatabase.events(id);

        assertThat(events).singleElement().satisfies(event -> {
            EventContracts.assertObeysSchema("referrals", "referral.received", 1, event);
            EventContracts.assertMeetsExpectation("comms", "referral.received", 1, event);
            assertThat(event).doesNotContain(ReferralRequests.FAMILY_NAME);
        });
    }

    @Test
    void sealsWhatItSaysOfThePerson() throws SQLException {
        var id = submitted(lead);

        var row = TestDatabase.rows(
                        "select r.*, k.wrapped from referral r join data_key k using (person_id) where id = ?::uuid",
                        id)
                .getFirst();

        assertThat(row.values()).noneMatch(value -> String.valueOf(value).contains(ReferralRequests.FAMILY_NAME));
        assertThat(new String((byte[]) row.get("body"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(ReferralRequests.FAMILY_NAME);
    }

    @Test
    void answersAReplayAsTheFirstTime() throws SQLException {
        var key = "key-" + UUID.randomUUID();
        var first = submit(lead, key, form()).then().statusCode(201).extract();

        submit(lead, key, form())
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.path("id")))
                .body("reference", equalTo(first.path("reference")));
        assertThat(TestDatabase.rows("select 1 from referral where referrer_subject = ?", lead.subject()))
                .hasSize(1);
    }

    @Test
    void refusesAKeyThatStoodForAnotherReferral() throws SQLException {
        var key = "key-" + UUID.randomUUID();
        submit(lead, key, form()).then().statusCode(201);

        submit(lead, key, form().replace("E1 1AA", "E2 2BB"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(TestDatabase.rows("select 1 from referral where referrer_subject = ?", lead.subject()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "familyName": "Sample-Quillfeather" | "familyName": ""              | person.familyName
            "dateOfBirth": "2012-03-27"         | "dateOfBirth": "2212-03-27"   | person.dateOfBirth
            "dateOfBirth": "2012-03-27"         | "dateOfBirth": "last year"    | person.dateOfBirth
            "sector": "EDUCATION"               | "sector": "NOWHERE"           | referrer.sector
            "code": "NO_IDEOLOGY"               | "code": null                  | concern.code
            "postcode": "E1 1AA"                | "postcode": "E1 1AAAAAAAAAAA" | person.postcode
            "immediateDanger": false            | "immediateDanger": false, "x": 1 | x
            "immediateDanger": false            | "immediateDanger": {"deep": []}  | immediateDanger
            """)
    void namesTheFieldAtFault(String good, String bad, String field) throws SQLException {
        submit(lead, "key-" + UUID.randomUUID(), form().replace(good, bad))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.field", hasItem(field));
        assertThat(TestDatabase.rows("select 1 from referral where referrer_subject = ?", lead.subject()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"person\": 7}"})
    void answersNonsenseWithAProblem(String body) {
        submit(lead, "key-" + UUID.randomUUID(), body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void wantsAnIdempotencyKey() {
        as(lead).body(form())
                .post("/v1/referrals")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void showsAnOfficerAllOfItAndAuditsTheLook() throws SQLException {
        var id = submitted(lead);

        as(officer)
                .get("/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("form.person.familyName", equalTo(ReferralRequests.FAMILY_NAME))
                .body("allowed", hasItem("SCREENING"));
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where entity_id = ?::uuid and action = 'referral.read' and subject = ?",
                        id,
                        officer.subject()))
                .hasSize(1);
    }

    @Test
    void showsTheReferrerTheOutcomeAndNothingMore() {
        var id = submitted(lead);
        screen(id, "SIGNPOSTED").then().statusCode(200);

        as(lead).get("/v1/referrals/mine/" + id)
                .then()
                .statusCode(200)
                .body("decision", equalTo("SIGNPOSTED"))
                .body("$", not(hasKey("form")))
                .body("feedback", not(containsString(ReferralRequests.REASON)));
        as(lead).get("/v1/referrals/" + id).then().statusCode(403);
        as(lead).get("/v1/referrals/" + id + "/chronology").then().statusCode(403);
    }

    @Test
    void listsToAReferrerOnlyWhatTheyReferred() {
        submitted(Tokens.of("referrer", "hackney"));
        var id = submitted(lead);

        as(lead).get("/v1/referrals/mine").then().statusCode(200).body("items.id", contains(id));
    }

    @Test
    void keepsTheChronologyOfAScreening() {
        var id = submitted(lead);
        screen(id, "NO_FURTHER_ACTION").then().statusCode(200).body("status", equalTo("NO_FURTHER_ACTION"));

        as(officer)
                .get("/v1/referrals/" + id + "/chronology")
                .then()
                .statusCode(200)
                .body("items.kind", contains("RECEIVED", "GATEWAY_CHECK_REQUESTED", "SCREENING_STARTED", "SCREENED"))
                .body("items[3].reason", equalTo(ReferralRequests.REASON))
                .body("items[3].codes", hasItem("PUBLIC_TASK"));
    }

    @Test
    void publishesADecisionForTheReferrer() throws SQLException {
        var id = submitted(lead);
        screen(id, "SIGNPOSTED").then().statusCode(200);

        var event = TestDatabase.events(id).getLast();

        EventContracts.assertObeysSchema("referrals", "referral.screened", 1, event);
        EventContracts.assertMeetsExpectation("comms", "referral.screened", 1, event);
        assertThat(event).contains(lead.subject()).doesNotContain(ReferralRequests.REASON);
    }

    @Test
    void changesNothingWhenTheTransitionIsRefused() throws SQLException {
        var id = submitted(lead);
        screen(id, "NO_FURTHER_ACTION").then().statusCode(200);
        var before = everythingAbout(id);

        as(officer)
                .header("If-Match", "\"1\"")
                .body(screening("CASE_OPENED"))
                .post("/v1/referrals/" + id + "/screening")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/transition-not-allowed"))
                .body("allowed", hasSize(0));
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void refusesAReasonThatIsTooShort() {
        var id = submitted(lead);

        as(officer)
                .header("If-Match", "\"0\"")
                .body(screening("NO_FURTHER_ACTION").replace(ReferralRequests.REASON, "Because."))
                .post("/v1/referrals/" + id + "/screening")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-too-short"))
                .body("errors[0].field", equalTo("reason"));
    }

    @Test
    void refusesAStaleVersionAndAMissingOne() {
        var id = submitted(lead);
        screen(id, "SCREENING").then().statusCode(200);

        as(officer)
                .header("If-Match", "\"0\"")
                .body(screening("NO_FURTHER_ACTION"))
                .post("/v1/referrals/" + id + "/screening")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"));
        as(officer)
                .body(screening("NO_FURTHER_ACTION"))
                .post("/v1/referrals/" + id + "/screening")
                .then()
                .statusCode(428);
        as(officer)
                .header("If-Match", "0")
                .body(screening("NO_FURTHER_ACTION"))
                .post("/v1/referrals/" + id + "/screening")
                .then()
                .statusCode(400);
    }

    @Test
    void opensACaseOnceThePoliceAreClear() {
        var id = submitted(lead);
        as(officer)
                .header("If-Match", "\"0\"")
                .body(screening("CASE_OPENED"))
                .post("/v1/referrals/" + id + "/screening")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/gateway-check-not-clear"));

        as(officer)
                .header("If-Match", "\"0\"")
                .body("{\"result\": \"CLEAR\", \"note\": \"Answered by telephone, nothing is known.\"}")
                .post("/v1/referrals/" + id + "/gateway-checks")
                .then()
                .statusCode(200)
                .body("gatewayCheck.result", equalTo("CLEAR"))
                .body("version", equalTo(1));
        as(officer)
                .header("If-Match", "\"1\"")
                .body(screening("CASE_OPENED"))
                .post("/v1/referrals/" + id + "/screening")
                .then()
                .statusCode(200)
                .body("status", equalTo("CASE_OPENED"));
    }

    @Test
    void assignsToAnOfficer() {
        var id = submitted(lead);

        as(officer)
                .header("If-Match", "\"0\"")
                .body("{\"assignee\": \"" + officer.subject() + "\"}")
                .put("/v1/referrals/" + id + "/assignment")
                .then()
                .statusCode(200)
                .body("assignee", equalTo(officer.subject()));
        as(officer)
                .queryParam("assignee", officer.subject())
                .get("/v1/referrals")
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void putsANewReferralAtTheTopOfTheWorkList() {
        submitted(lead);
        var newest = submitted(lead);

        as(officer)
                .get("/v1/worklist")
                .then()
                .statusCode(200)
                .body("toScreen.items[0].id", equalTo(newest))
                .body("toScreen.items[0]", not(hasKey("form")));
    }

    @Test
    void pagesTheListWithoutALossOrADouble() {
        var borough = "paging-borough";
        var somebody = Tokens.of("referrer", borough);
        var all = List.of(submitted(somebody), submitted(somebody), submitted(somebody));
        var reader = Tokens.of("safeguarding-officer", borough);

        var first = as(reader)
                .queryParam("limit", 2)
                .get("/v1/referrals")
                .then()
                .statusCode(200)
                .extract();
        var next = first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        var second = as(reader).get(next).then().statusCode(200).extract();

        assertThat(first.<List<String>>path("items.id")).containsExactly(all.get(2), all.get(1));
        assertThat(second.<List<String>>path("items.id")).containsExactly(all.get(0));
        assertThat(second.header("Link")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 101", "limit, many", "after, nonsense", "status, GONE", "assignee, nobody"})
    void refusesAListOfABadShape(String parameter, String value) {
        as(officer)
                .queryParam(parameter, value)
                .get("/v1/referrals")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 404))
                .contentType("application/problem+json");
    }

    @Test
    void hidesAReferralFromAnotherBorough() {
        var id = submitted(lead);

        as(elsewhere).get("/v1/referrals/" + id).then().statusCode(404);
        as(elsewhere).get("/v1/referrals/" + id + "/chronology").then().statusCode(404);
        as(elsewhere)
                .header("If-Match", "\"0\"")
                .body(screening("NO_FURTHER_ACTION"))
                .post("/v1/referrals/" + id + "/screening")
                .then()
                .statusCode(404);
        as(elsewhere).get("/v1/referrals").then().body("items.id", not(hasItem(id)));
        as(elsewhere).get("/v1/worklist").then().body("toScreen.items.id", not(hasItem(id)));
    }

    @Test
    void letsTheDatabaseRefuseWhatTheApplicationForgets() throws SQLException {
        var id = submitted(lead);

        try (var connection = TestDatabase.application("referrals")) {
            assertThat(visible(connection, "newham", id)).isZero();
            assertThat(visible(connection, "", id)).isZero();
            assertThat(visible(connection, "hackney", id)).isOne();
        }
    }

    private static int visible(java.sql.Connection connection, String borough, String id) throws SQLException {
        connection.setAutoCommit(false);
        try (var set = connection.prepareStatement(
                        "select set_config('app.borough', ?, true), set_config('app.roles', ',safeguarding-officer,', true)");
                var count = connection.prepareStatement("select count(*) from referral where id = ?::uuid")) {
            set.setString(1, borough);
            set.execute();
            count.setString(1, id);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } finally {
            connection.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/referrals",
        "GET, /v1/referrals/mine",
        "GET, /v1/worklist",
        "GET, /v1/audit",
        "POST, /v1/referrals",
        "GET, /v1/referrals/019aab00-0000-7000-8000-000000000001",
        "GET, /v1/referrals/019aab00-0000-7000-8000-000000000001/chronology",
        "POST, /v1/referrals/019aab00-0000-7000-8000-000000000001/screening",
        "POST, /v1/referrals/019aab00-0000-7000-8000-000000000001/gateway-checks",
        "PUT, /v1/referrals/019aab00-0000-7000-8000-000000000001/assignment"
    })
    void refusesTheUnauthenticatedAndTheWrongRole(String method, String path) {
        var body = method.equals("GET") ? "" : "{}";
        for (var token : List.of(officer.expired().sign(), officer.sign("somebody-else"), "no.token.atall")) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(body)
                    .request(method, path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
        given().contentType("application/json")
                .body(body)
                .request(method, path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
        as(Tokens.of("learner", "hackney"))
                .body(body)
                .request(method, path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void refusesATokenWithoutABorough() {
        as(officer.withoutBorough()).get("/v1/worklist").then().statusCode(403);
    }

    @Test
    void verifiesItsAudit() {
        submitted(lead);

        as(Tokens.of("auditor", "hackney"))
                .get("/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true));
    }

    private io.restassured.response.Response screen(String id, String decision) {
        return as(officer)
                .header("If-Match", "\"0\"")
                .body(screening(decision))
                .post("/v1/referrals/" + id + "/screening");
    }

    private static List<Object> everythingAbout(String id) throws SQLException {
        return List.of(
                TestDatabase.rows("select version, status, assignee from referral where id = ?::uuid", id),
                TestDatabase.rows("select id from referral_step where referral_id = ?::uuid order by id", id),
                TestDatabase.rows("select id from outbox where aggregate_id = ? order by position", id));
    }
}
