package uk.leabridge.referrals.casework.signpost.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.platform.time.WorkingDays;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;
import uk.leabridge.referrals.casework.transfer.api.TransferWorld;

@QuarkusTest
@ReferralsService
class SignpostIT {
    private static final String NOWHERE = "019aab00-0000-7000-8000-000000000001";
    private static final String SAID = "Sample-Said: their team meets about it on Thursday.";
    private static final List<String> OTHER_ROLES =
            List.of("learner", "referrer", "panel-member", "borough-admin", "auditor", "provider");

    private CaseWorld world = new CaseWorld();

    private static String body(String result) {
        return "{\"result\": \"" + result + "\", \"words\": \"" + SAID + "\"}";
    }

    private static String instead(String result, String... routes) {
        return "{\"result\": \"" + result + "\", \"instead\": [\"" + String.join("\", \"", routes)
                + "\"], \"words\": \"" + SAID + "\"}";
    }

    private static Response chase(Tokens who, String signpost, int version, String body) {
        return as(who).header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/signposts/" + signpost + "/chases");
    }

    /** A referral that was signposted there, by its id. */
    private String signposted(String... routes) {
        return decided("SIGNPOSTED", routes);
    }

    private String decided(String decision, String... routes) {
        var referral = world.cleared(CaseWorld.CHILD);
        as(world.officer)
                .header("If-Match", "\"1\"")
                .body("{\"decision\": \"" + decision + "\", \"reason\": \"" + CaseWorld.REASON
                        + "\", \"legalBasis\": \"PUBLIC_TASK\", \"signposts\": [\"" + String.join("\", \"", routes)
                        + "\"]}")
                .post("/v1/referrals/" + referral + "/screening")
                .then()
                .statusCode(200);
        return referral;
    }

    /** A case in which consent was refused. */
    private String refused() {
        var caseId = world.adopted(CaseWorld.ADULT);
        world.consent(caseId, "SOUGHT", "PERSON").then().statusCode(200);
        world.consent(caseId, "REFUSED", "PERSON").then().statusCode(200);
        return caseId;
    }

    private Response elsewhere(String caseId, String routes) {
        return world.act(world.officer, caseId, "other-safeguarding", ", \"signposts\": [" + routes + "]");
    }

    private String only(String path) {
        return as(world.officer)
                .get(path + "/signposts")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static List<Object> everything(String about) throws SQLException {
        return List.of(
                TestDatabase.rows(
                                "select * from signposting where coalesce(case_id, referral_id) = ?::uuid order by id",
                                about)
                        .toString()
                        .replaceAll("\\[B@\\w+", ""),
                TestDatabase.rows("select id from referral_step where referral_id = ?::uuid order by id", about),
                TestDatabase.rows("select id from case_step where case_id = ?::uuid order by id", about),
                TestDatabase.rows("select version from referral where id = ?::uuid", about),
                TestDatabase.rows("select id from outbox where aggregate_id = ? order by position", about));
    }

    @Test
    void asksAboutEachRouteOfASignpostedReferral() {
        var referral = signposted("EARLY_HELP", "CAMHS");

        var found = as(world.chair)
                .get("/v1/referrals/" + referral + "/signposts")
                .then()
                .statusCode(200)
                .body("items.route", containsInAnyOrder("EARLY_HELP", "CAMHS"))
                .body("items.state", everyItem(equalTo("OPEN")))
                .body("items.about", everyItem(equalTo("REFERRAL")))
                .body("items.aboutId", everyItem(equalTo(referral)))
                .body("items.pointedBy", everyItem(equalTo(world.officer.subject())))
                .body("items.words", everyItem(nullValue()))
                .body(
                        "items[0].allowed",
                        containsInAnyOrder("ACCEPTED", "DECLINED", "NO_ANSWER", "REDIRECTED", "CLOSED"))
                .extract();

        var since = Instant.parse(found.<String>path("items[0].since"));
        assertThat(Instant.parse(found.<String>path("items[0].chaseAt")))
                .isEqualTo(new WorkingDays().dueAfter(since, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_FURTHER_ACTION", "ADVICE_ONLY", "POLICE_LED"})
    void asksNobodyWhenAReferralIsDecidedOtherwise(String decision) {
        var referral = world.cleared(CaseWorld.CHILD);
        as(world.officer)
                .header("If-Match", "\"1\"")
                .body("{\"decision\": \"" + decision + "\", \"reason\": \"" + CaseWorld.REASON
                        + "\", \"legalBasis\": \"PUBLIC_TASK\"}")
                .post("/v1/referrals/" + referral + "/screening")
                .then()
                .statusCode(200);

        as(world.officer)
                .get("/v1/referrals/" + referral + "/signposts")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    /** Whoever is pointed elsewhere is asked about, also beside another decision. */
    @ParameterizedTest
    @ValueSource(strings = {"NO_FURTHER_ACTION", "ADVICE_ONLY", "POLICE_LED", "CASE_OPENED"})
    void asksAboutWhereSomebodyWasPointedBesideAnotherDecision(String decision) {
        var referral = decided(decision, "CAMHS");

        as(world.officer)
                .get("/v1/referrals/" + referral + "/signposts")
                .then()
                .body("items.route", contains("CAMHS"))
                .body("items.state", contains("OPEN"));
        as(world.officer)
                .get("/v1/worklist/items?kind=SIGNPOST_CHASE")
                .then()
                .body("items.subjectId", contains(referral));
    }

    @Test
    void asksAboutACaseThatNoPanelTookOn() {
        var listed = world.listed();
        world.quorate(listed.meeting());

        world.decide(listed.meeting(), listed.item(), "NOT_ADOPT").then().statusCode(200);

        as(world.officer)
                .get("/v1/cases/" + listed.caseId() + "/signposts")
                .then()
                .statusCode(200)
                .body("items.route", contains("EARLY_HELP"))
                .body("items.about", contains("CASE"))
                .body("items.aboutId", contains(listed.caseId()))
                .body("items.pointedBy", contains(world.chair.subject()));
    }

    @Test
    void asksAboutWhereAPanelPointsBesideAdopting() {
        var listed = world.listed();
        world.quorate(listed.meeting());
        world.change(world.chair, "/v1/meetings/" + listed.meeting())
                .body(CaseWorld.decision(listed.item(), "ADOPT")
                        .replace("\"signposts\": []", "\"signposts\": [\"CAMHS\"]"))
                .post("/v1/meetings/" + listed.meeting() + "/decisions")
                .then()
                .statusCode(200);

        as(world.officer)
                .get("/v1/cases/" + listed.caseId() + "/signposts")
                .then()
                .body("items.route", contains("CAMHS"));
    }

    @Test
    void asksNobodyWhenAPanelAdoptsACase() {
        var caseId = world.adopted(CaseWorld.CHILD);

        as(world.officer).get("/v1/cases/" + caseId + "/signposts").then().body("items", empty());
    }

    @Test
    void asksAboutOtherSafeguardingAndAboutOneRouteOnce() {
        var caseId = refused();
        elsewhere(caseId, "\"CAMHS\", \"MASH\"").then().statusCode(200);
        elsewhere(caseId, "\"CAMHS\", \"ADULT_SOCIAL_CARE\"").then().statusCode(200);

        as(world.officer)
                .get("/v1/cases/" + caseId + "/signposts")
                .then()
                .body("items.route", containsInAnyOrder("CAMHS", "MASH", "ADULT_SOCIAL_CARE"));
    }

    @Test
    void asksNobodyWhenTheDecisionIsRefused() throws SQLException {
        var caseId = refused();
        var before = everything(caseId);

        elsewhere(caseId, "").then().statusCode(422);

        assertThat(everything(caseId)).isEqualTo(before);
    }

    @Test
    void isAskedAgainUntilTheServiceHasThePerson() throws SQLException {
        var referral = signposted("CAMHS");
        var signpost = only("/v1/referrals/" + referral);
        TestDatabase.execute("update signposting set chase_at = now() - interval '1 day' where id = ?::uuid", signpost);

        chase(world.officer, signpost, 0, body("NO_ANSWER"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("NO_ANSWER"))
                .body("chaseAt", notNullValue());
        chase(world.officer, signpost, 1, body("DECLINED"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("chaseAt", notNullValue());
        chase(world.officer, signpost, 2, body("ACCEPTED"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("chaseAt", nullValue());

        as(world.chair)
                .get("/v1/signposts/" + signpost)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("words", equalTo(SAID))
                .body("overdue", equalTo(false))
                .body("chasedBy", equalTo(world.officer.subject()))
                .body("allowed", containsInAnyOrder("REDIRECTED", "CLOSED"));
        as(world.officer)
                .get("/v1/referrals/" + referral + "/chronology")
                .then()
                .body("items.kind.takeRight(3)", everyItem(equalTo("SIGNPOST_CHASED")))
                .body("items.last().codes", contains("CAMHS", "ACCEPTED"))
                .body("items.last().reason", equalTo(SAID));
        as(world.officer).get("/v1/signposts").then().body("items", empty());
    }

    @Test
    void standsInTheChronologyOfItsCase() {
        var caseId = refused();
        elsewhere(caseId, "\"CAMHS\"").then().statusCode(200);

        chase(world.officer, only("/v1/cases/" + caseId), 0, body("CLOSED"))
                .then()
                .statusCode(200);

        as(world.officer)
                .get("/v1/cases/" + caseId + "/chronology")
                .then()
                .body("items.last().kind", equalTo("SIGNPOST_CHASED"))
                .body("items.last().codes", contains("CAMHS", "CLOSED"))
                .body("items.last().reason", equalTo(SAID));
    }

    @Test
    void sealsTheWordsAndAuditsEachLook() throws SQLException {
        var referral = signposted("CAMHS");
        var signpost = only("/v1/referrals/" + referral);
        chase(world.officer, signpost, 0, body("NO_ANSWER")).then().statusCode(200);
        as(world.officer).get("/v1/signposts/" + signpost).then().statusCode(200);

        var words = (byte[]) TestDatabase.rows("select words from signposting where id = ?::uuid", signpost)
                .getFirst()
                .get("words");
        assertThat(new String(words, ISO_8859_1)).doesNotContain("Sample-Said");
        assertThat(TestDatabase.rows(
                        "select action from audit_entry where entity_id = ?::uuid and person_id is not null order by action",
                        signpost))
                .extracting(row -> String.valueOf(row.get("action")))
                .containsExactly("signpost.chase", "signpost.read");
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where action = 'signpost.list' and entity_id = ?::uuid", referral))
                .hasSize(1);
    }

    /** Asking another service shows nothing of whether anybody worked with the person. */
    @Test
    void breaksNoSilence() throws SQLException {
        var caseId = refused();
        elsewhere(caseId, "\"CAMHS\"").then().statusCode(200);
        world.consent(caseId, "SOUGHT", "PERSON").then().statusCode(200);
        world.consent(caseId, "GIVEN", "PERSON").then().statusCode(200);
        world.act(world.officer, caseId, "support", "").then().statusCode(200);
        TestDatabase.execute(
                "update case_step set at = timestamptz '2025-12-01 10:00Z' where case_id = ?::uuid", caseId);

        chase(world.officer, only("/v1/cases/" + caseId), 0, body("NO_ANSWER"))
                .then()
                .statusCode(200);

        as(world.officer).get("/v1/cases/" + caseId).then().body("due.silentSince", equalTo("2025-12-01T10:00:00Z"));
        assertThat(TestDatabase.rows(
                                "select due_at from due_of_cases(?, row(3, 1, 6, 12, 14, 3)::due_terms) where kind = 'SILENCE'",
                                world.borough)
                        .toString())
                .contains("2025-12-15");
    }

    @Test
    void listsWhatIsOverdueFirst() throws SQLException {
        var referral = signposted("CAMHS", "EARLY_HELP", "YOUTH_SERVICE");
        TestDatabase.execute(
                "update signposting set chase_at = now() - case route when 'CAMHS' then interval '2 days' else interval '1 day' end"
                        + " where referral_id = ?::uuid and route <> 'YOUTH_SERVICE'",
                referral);
        var reference = as(world.officer).get("/v1/referrals/" + referral).<String>path("reference");

        as(world.chair)
                .get("/v1/signposts")
                .then()
                .statusCode(200)
                .body("items.route", contains("CAMHS", "EARLY_HELP", "YOUTH_SERVICE"))
                .body("items.overdue", contains(true, true, false))
                .body("items.aboutId", everyItem(equalTo(referral)))
                .body("items.reference", everyItem(equalTo(reference)));
        var link = as(world.officer)
                .queryParam("overdue", true)
                .queryParam("limit", 1)
                .get("/v1/signposts")
                .then()
                .statusCode(200)
                .body("items.route", contains("CAMHS"))
                .header("Link", containsString("overdue=true"))
                .extract()
                .header("Link");
        var next = link.substring(link.indexOf("/v1/"), link.indexOf('>'));
        as(world.officer)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.route", contains("EARLY_HELP"))
                .header("Link", nullValue());
    }

    @Test
    void refusesWhatItsStateDoesNotAllow() throws SQLException {
        var referral = signposted("CAMHS");
        var signpost = only("/v1/referrals/" + referral);
        chase(world.officer, signpost, 0, body("ACCEPTED")).then().statusCode(200);
        var before = everything(referral);

        chase(world.officer, signpost, 1, body("NO_ANSWER"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/signpost-result-not-allowed"))
                .body("from", equalTo("ACCEPTED"))
                .body("allowed", containsInAnyOrder("REDIRECTED", "CLOSED"));

        assertThat(everything(referral)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | {"result": "PERHAPS", "words": "Their team meets about it on Thursday."} | invalid-request
            400 | {"words": "Their team meets about it on Thursday."} | invalid-request
            400 | {"result": "ACCEPTED", "words": " "} | invalid-request
            400 | {"result": "REDIRECTED", "instead": ["NOWHERE"], "words": "Their team meets about it on Thursday."} | invalid-request
            422 | {"result": "REDIRECTED", "words": "Their team meets about it on Thursday."} | signpost-instead-wrong
            422 | {"result": "REDIRECTED", "instead": [], "words": "Their team meets about it on Thursday."} | signpost-instead-wrong
            422 | {"result": "REDIRECTED", "instead": ["CAMHS", "MASH"], "words": "Their team meets about it on Thursday."} | signpost-instead-wrong
            422 | {"result": "CLOSED", "instead": ["MASH"], "words": "Their team meets about it on Thursday."} | signpost-instead-wrong
            400 | {"result": "ACCEPTED", "words": "Their team meets about it on Thursday.", "more": 1} | invalid-request
            422 | {"result": "ACCEPTED", "words": "Yes."} | reason-too-short
            """)
    void refusesABadShape(int status, String body, String slug) throws SQLException {
        var referral = signposted("CAMHS");
        var signpost = only("/v1/referrals/" + referral);
        var before = everything(referral);

        chase(world.officer, signpost, 0, body).then().statusCode(status).body("type", equalTo("/problems/" + slug));

        assertThat(everything(referral)).isEqualTo(before);
    }

    @Test
    void refusesAnOldVersionNoneAndAReplay() throws SQLException {
        var referral = signposted("CAMHS");
        var signpost = only("/v1/referrals/" + referral);
        chase(world.officer, signpost, 0, body("NO_ANSWER")).then().statusCode(200);
        var before = everything(referral);

        chase(world.officer, signpost, 0, body("NO_ANSWER"))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"));
        as(world.officer)
                .body(body("NO_ANSWER"))
                .post("/v1/signposts/" + signpost + "/chases")
                .then()
                .statusCode(428);

        assertThat(everything(referral)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/referrals/ID/signposts",
        "GET, /v1/cases/ID/signposts",
        "GET, /v1/signposts",
        "GET, /v1/signposts/ID",
        "POST, /v1/signposts/ID/chases"
    })
    void refusesTheUnauthenticatedAndTheWrongRole(String method, String template) {
        var path = template.replace("ID", NOWHERE);
        var body = method.equals("POST") ? "{}" : "";
        given().contentType("application/json")
                .body(body)
                .request(method, path)
                .then()
                .statusCode(401);
        for (var role : OTHER_ROLES) {
            as(Tokens.of(role, world.borough))
                    .body(body)
                    .request(method, path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void isChasedByOfficersAlone() throws SQLException {
        var referral = signposted("CAMHS");
        var before = everything(referral);

        chase(world.chair, only("/v1/referrals/" + referral), 0, body("ACCEPTED"))
                .then()
                .statusCode(403);

        assertThat(everything(referral)).isEqualTo(before);
    }

    @Test
    void isNotThereForAnotherBorough() throws SQLException {
        var boroughs = new TransferWorld();
        world = boroughs.here;
        var referral = signposted("CAMHS");
        var signpost = only("/v1/referrals/" + referral);
        var before = everything(referral);
        var stranger = boroughs.there.officer;

        as(stranger).get("/v1/referrals/" + referral + "/signposts").then().statusCode(404);
        as(stranger).get("/v1/signposts/" + signpost).then().statusCode(404);
        as(stranger).get("/v1/signposts").then().statusCode(200).body("items", empty());
        chase(stranger, signpost, 0, body("ACCEPTED")).then().statusCode(404);
        chase(world.officer, NOWHERE, 0, body("ACCEPTED")).then().statusCode(404);

        assertThat(everything(referral)).isEqualTo(before);
    }

    @Test
    void goesWithItsCaseToAnotherBorough() {
        var boroughs = new TransferWorld();
        world = boroughs.here;
        var caseId = refused();
        elsewhere(caseId, "\"CAMHS\"").then().statusCode(200);
        var signpost = only("/v1/cases/" + caseId);
        as(world.chair).get("/v1/cases/" + caseId + "/transfer").then().body("moves.signposts", equalTo(1));

        boroughs.accepted(caseId);

        as(world.officer).get("/v1/signposts/" + signpost).then().statusCode(404);
        as(world.officer).get("/v1/signposts").then().body("items", empty());
        chase(world.officer, signpost, 0, body("ACCEPTED")).then().statusCode(404);
        as(boroughs.there.officer).get("/v1/signposts").then().body("items.id", contains(signpost));
        chase(boroughs.there.officer, signpost, 0, body("ACCEPTED")).then().statusCode(200);
        as(boroughs.there.officer)
                .get("/v1/cases/" + caseId + "/signposts")
                .then()
                .statusCode(200)
                .body("items.state", contains("ACCEPTED"))
                .body("items.words", contains(SAID));
    }

    @Test
    void isNotAskedAboutOnceTheRecordIsDestroyed() throws SQLException {
        var referral = signposted("CAMHS");
        var signpost = only("/v1/referrals/" + referral);
        chase(world.officer, signpost, 0, body("ACCEPTED")).then().statusCode(200);
        TestDatabase.execute(
                "update referral set decided_at = now() - interval '8 years' where id = ?::uuid", referral);
        destroy(referral);
        var before = everything(referral);

        assertThat(TestDatabase.rows("select 1 from signposting where referral_id = ?::uuid", referral))
                .isEmpty();
        as(world.officer)
                .get("/v1/referrals/" + referral + "/signposts")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(world.officer).get("/v1/signposts").then().body("items", empty());
        as(world.officer).get("/v1/worklist/items").then().body("items", empty());
        chase(world.officer, signpost, 1, body("CLOSED")).then().statusCode(404);
        assertThat(everything(referral)).isEqualTo(before);
    }

    /** Of what was written before, nothing can be written any more, even where a row was left behind. */
    @Test
    void takesNoAnswerAboutADestroyedRecord() throws SQLException {
        var referral = signposted("CAMHS");
        var signpost = only("/v1/referrals/" + referral);
        TestDatabase.execute(
                "set session_replication_role = replica; update data_key set wrapped = null, destroyed_at = now() where person_id ="
                        + " (select person_id from referral where id = ?::uuid)",
                referral);
        var before = everything(referral);

        chase(world.officer, signpost, 0, body("ACCEPTED"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/record-destroyed"));

        assertThat(everything(referral)).isEqualTo(before);
    }

    @Test
    void leadsToAnotherServiceOnceOneDeclines() throws SQLException {
        var referral = signposted("CAMHS");
        var signpost = only("/v1/referrals/" + referral);
        var declined = chase(world.officer, signpost, 0, body("DECLINED"))
                .then()
                .statusCode(200)
                .extract();
        var chasedAt =
                Instant.parse(as(world.officer).get("/v1/signposts/" + signpost).path("chasedAt"));
        assertThat(Instant.parse(declined.path("chaseAt"))).isEqualTo(new WorkingDays().dueAfter(chasedAt, 1));
        chase(world.officer, signpost, 1, body("DECLINED"))
                .then()
                .statusCode(409)
                .body("allowed", containsInAnyOrder("ACCEPTED", "REDIRECTED", "CLOSED"));

        chase(world.officer, signpost, 1, instead("REDIRECTED", "YOUTH_SERVICE", "EARLY_HELP"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REDIRECTED"))
                .body("chaseAt", nullValue());

        as(world.officer)
                .get("/v1/signposts")
                .then()
                .body("items.route", containsInAnyOrder("YOUTH_SERVICE", "EARLY_HELP"))
                .body("items.state", everyItem(equalTo("OPEN")));
        as(world.officer)
                .get("/v1/referrals/" + referral + "/chronology")
                .then()
                .body("items.last().codes", contains("CAMHS", "REDIRECTED", "EARLY_HELP", "YOUTH_SERVICE"));
        chase(world.officer, signpost, 2, body("CLOSED")).then().statusCode(409).body("allowed", empty());
    }

    @Test
    void leadsToAServiceThatIsAskedAlreadyOnlyOnce() {
        var caseId = refused();
        elsewhere(caseId, "\"CAMHS\", \"MASH\"").then().statusCode(200);
        String camhs = as(world.officer)
                .get("/v1/cases/" + caseId + "/signposts")
                .path("items.find { it.route == 'CAMHS' }.id");

        chase(world.officer, camhs, 0, instead("REDIRECTED", "MASH", "ADULT_SOCIAL_CARE"))
                .then()
                .statusCode(200);

        as(world.officer)
                .get("/v1/signposts")
                .then()
                .body("items.route", containsInAnyOrder("MASH", "ADULT_SOCIAL_CARE"))
                .body("items.about", everyItem(equalTo("CASE")));
    }

    /** Nobody else has the person then. */
    @Test
    void isAskedAboutAndEndedAfterItsCaseIsClosed() {
        var listed = world.listed();
        world.quorate(listed.meeting());
        world.decide(listed.meeting(), listed.item(), "NOT_ADOPT").then().statusCode(200);
        world.act(world.chair, listed.caseId(), "closure", "").then().statusCode(200);
        var signpost = only("/v1/cases/" + listed.caseId());

        as(world.officer)
                .get("/v1/worklist/items?kind=SIGNPOST_CHASE")
                .then()
                .body("items.aboutId", contains(signpost));
        chase(world.officer, signpost, 0, body("ACCEPTED")).then().statusCode(200);

        as(world.officer).get("/v1/worklist/items").then().body("items", empty());
    }

    @Test
    void isNotDueWhileItsCaseIsOnHold() throws SQLException {
        var caseId = refused();
        elsewhere(caseId, "\"CAMHS\"").then().statusCode(200);
        var signpost = only("/v1/cases/" + caseId);
        TestDatabase.execute("update signposting set chase_at = now() - interval '1 day' where id = ?::uuid", signpost);
        as(world.officer).get("/v1/signposts/" + signpost).then().body("overdue", equalTo(true));

        world.act(world.officer, caseId, "hold", "").then().statusCode(200);

        as(world.officer).get("/v1/signposts/" + signpost).then().body("overdue", equalTo(false));
        as(world.officer).get("/v1/signposts").then().body("items", empty());
        as(world.officer).get("/v1/worklist/items").then().body("items", empty());
        world.act(world.officer, caseId, "resumption", "").then().statusCode(200);
        as(world.officer).get("/v1/worklist/items").then().body("items.aboutId", contains(signpost));
    }

    private void destroy(String referral) throws SQLException {
        var record = String.valueOf(TestDatabase.rows("select person_id from referral where id = ?::uuid", referral)
                .getFirst()
                .get("person_id"));
        var auditor = Tokens.of("auditor", world.borough);
        var path = "/v1/retention/" + record;
        as(auditor)
                .header("If-Match", as(auditor).get(path).header("ETag"))
                .body("{\"decision\": \"DESTROY\", \"reason\": \"" + CaseWorld.REASON + "\"}")
                .post(path + "/review")
                .then()
                .statusCode(200);
        as(world.admin)
                .header("If-Match", as(auditor).get(path).header("ETag"))
                .post(path + "/destruction")
                .then()
                .statusCode(201);
    }
}
