package uk.leabridge.referrals.casework.session.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

@QuarkusTest
@ReferralsService
class SessionIT {
    private static final String NOWHERE = "019aab00-0000-7000-8000-000000000001";
    private static final String PAST = "2026-01-05T10:00:00Z";

    private final CaseWorld world = new CaseWorld();
    private final String organisation = world.borough + "-sample-provider";
    private final Tokens provider = Tokens.of("provider", world.borough).organisation(organisation);

    private static String of(String caseId) {
        return "/v1/cases/" + caseId + "/sessions";
    }

    private String body(String startsAt) {
        return "{\"provider\": \"" + organisation + "\", \"startsAt\": \"" + startsAt + "\"}";
    }

    private String planned(String caseId) {
        return made(creating(world.officer).body(body(PAST)).post(of(caseId)));
    }

    private static Response confirm(Tokens who, String path, int version) {
        return as(who).header("If-Match", "\"" + version + "\"").post(path + "/confirmation");
    }

    private static Response missed(Tokens who, String path, int version, String reason) {
        return as(who).header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"" + reason + "\"}")
                .post(path + "/absence");
    }

    private static List<Map<String, Object>> row(String session) throws SQLException {
        return TestDatabase.rows(
                "select version, state, provider_by, coordinator_by from support_session where id = ?::uuid", session);
    }

    @Test
    void isHeldOnceTheProviderAndTheCoordinatorHaveBothSaidSo() {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        var session = planned(id);
        var before = as(world.officer).get("/v1/cases/" + id).<String>path("due.lastActivityAt");
        as(provider)
                .get("/v1/sessions")
                .then()
                .statusCode(200)
                .body("items.id", contains(session))
                .body(
                        "items[0].keySet()",
                        containsInAnyOrder(
                                "id",
                                "startsAt",
                                "state",
                                "confirmedByProvider",
                                "deniedByProvider",
                                "confirmedByCoordinator",
                                "version"));

        confirm(provider, "/v1/sessions/" + session, 0).then().statusCode(200).body("state", equalTo("PLANNED"));
        confirm(world.officer, of(id) + "/" + session, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("HELD"));

        as(world.chair)
                .get(of(id))
                .then()
                .statusCode(200)
                .body("items.state", contains("HELD"))
                .body("items[0].providerBy", equalTo(provider.subject()))
                .body("items[0].coordinatorBy", equalTo(world.officer.subject()));
        assertThat(before).isNotNull();
    }

    @Test
    void countsAsActivityOnlyWhenBothHaveConfirmedIt() throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        TestDatabase.execute("update case_step set at = timestamptz '2025-12-01 10:00Z' where case_id = ?::uuid", id);
        var session = planned(id);
        as(world.officer).get("/v1/cases/" + id).then().body("due.silentSince", equalTo("2025-12-01T10:00:00Z"));

        confirm(world.officer, of(id) + "/" + session, 0).then().statusCode(200);

        as(world.officer).get("/v1/cases/" + id).then().body("due.lastActivityAt", equalTo("2025-12-01T10:00:00Z"));
        confirm(provider, "/v1/sessions/" + session, 1).then().statusCode(200).body("state", equalTo("HELD"));
        as(world.officer).get("/v1/cases/" + id).then().body("due.lastActivityAt", equalTo(PAST));
    }

    @Test
    void isNotConfirmedByOnePersonForBothSides() throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        var session = planned(id);
        var both = world.officer.roles("safeguarding-officer", "provider").organisation(organisation);
        confirm(both, of(id) + "/" + session, 0).then().statusCode(200);
        var before = row(session);

        confirm(both, "/v1/sessions/" + session, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-needed"));
        confirm(both, of(id) + "/" + session, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/session-confirmed"));
        assertThat(row(session)).isEqualTo(before);
        assertThatThrownBy(() ->
                        TestDatabase.execute("update support_session set state = 'HELD' where id = ?::uuid", session))
                .hasMessageContaining("ck_support_session_held");
    }

    @Test
    void isNotHeldWithAReasonThatIsSealed() throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        var session = planned(id);
        missed(world.officer, of(id) + "/" + session, 0, "Ill.")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-too-short"));

        missed(world.officer, of(id) + "/" + session, 0, CaseWorld.REASON)
                .then()
                .statusCode(200);

        as(world.officer)
                .get(of(id))
                .then()
                .body("items[0].state", equalTo("NOT_HELD"))
                .body("items[0].notHeldReason", equalTo(CaseWorld.REASON));
        var reason =
                (byte[]) TestDatabase.rows("select not_held_reason from support_session where id = ?::uuid", session)
                        .getFirst()
                        .get("not_held_reason");
        assertThat(new String(reason, ISO_8859_1)).doesNotContain(CaseWorld.REASON);
        confirm(provider, "/v1/sessions/" + session, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/session-ended"));
        as(world.officer)
                .get("/v1/cases/" + id + "/chronology")
                .then()
                .body("items.kind.takeRight(2)", contains("SESSION_PLANNED", "SESSION_NOT_HELD"));
    }

    @Test
    void isNotThereForAnotherProviderOrBorough() throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        var session = planned(id);
        var before = row(session);
        var sameNameElsewhere = Tokens.of("provider", "newham").organisation(organisation);
        var anotherHere = Tokens.of("provider", world.borough).organisation("another-provider");

        for (var stranger : List.of(sameNameElsewhere, anotherHere)) {
            as(stranger).get("/v1/sessions").then().statusCode(200).body("items", hasSize(0));
            confirm(stranger, "/v1/sessions/" + session, 0).then().statusCode(404);
        }
        var officer = Tokens.of("safeguarding-officer", "newham");
        as(officer).get(of(id)).then().statusCode(404);
        creating(officer).body(body(PAST)).post(of(id)).then().statusCode(404);
        confirm(officer, of(id) + "/" + session, 0).then().statusCode(404);
        missed(officer, of(id) + "/" + session, 0, CaseWorld.REASON).then().statusCode(404);
        confirm(world.officer, of(NOWHERE) + "/" + session, 0).then().statusCode(404);
        assertThat(row(session)).isEqualTo(before);
    }

    @Test
    void showsAProviderNothingOfTheCase() {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        planned(id);

        for (var path : List.of("", "/sessions", "/chronology", "/assessments", "/support-plan")) {
            as(provider).get("/v1/cases/" + id + path).then().statusCode(403);
        }
    }

    @Test
    void refusesAStaleVersionAMissingOneAndOneThatHasNotBegun() {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        var session = planned(id);
        var later =
                made(creating(world.officer).body(body("2035-01-05T10:00:00Z")).post(of(id)));

        for (var path : List.of("/v1/sessions/" + session, of(id) + "/" + session)) {
            var who = path.startsWith("/v1/sessions") ? provider : world.officer;
            confirm(who, path, 7).then().statusCode(412);
            as(who).post(path + "/confirmation").then().statusCode(428);
        }
        missed(world.officer, of(id) + "/" + session, 7, CaseWorld.REASON)
                .then()
                .statusCode(412);
        confirm(provider, "/v1/sessions/" + later, 0)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/session-not-begun"));
    }

    @Test
    void isPlannedOnceForOneKeyAndOnlyForSomebodyWhoGetsSupport() throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        for (var replayed : new @Nullable String[] {null, "true"}) {
            as(world.officer)
                    .header("Idempotency-Key", "key-" + id)
                    .body(body(PAST))
                    .post(of(id))
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", equalTo(replayed));
        }
        assertThat(TestDatabase.rows("select 1 from support_session where case_id = ?::uuid", id))
                .hasSize(1);
        var adopted = world.adopted(CaseWorld.ADULT);
        creating(world.officer)
                .body(body(PAST))
                .post(of(adopted))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/session-not-now"))
                .body("from", equalTo("ADOPTED"));
        creating(world.officer).body(body("soon")).post(of(id)).then().statusCode(400);
        creating(world.officer)
                .body("{\"provider\": \"A Name\", \"startsAt\": \"" + PAST + "\"}")
                .post(of(id))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("provider"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/cases/ID/sessions",
        "POST, /v1/cases/ID/sessions",
        "POST, /v1/cases/ID/sessions/ID/confirmation",
        "POST, /v1/cases/ID/sessions/ID/absence",
        "GET, /v1/sessions",
        "POST, /v1/sessions/ID/confirmation",
        "POST, /v1/sessions/ID/absence",
        "POST, /v1/cases/ID/reviews",
        "POST, /v1/cases/ID/contacts"
    })
    void refusesTheUnauthenticatedAndTheWrongRole(String method, String template) {
        var path = template.replace("ID", NOWHERE);
        var body = method.equals("POST") ? "{}" : "";
        given().contentType("application/json")
                .body(body)
                .request(method, path)
                .then()
                .statusCode(401);
        for (var role : List.of("learner", "referrer", "panel-member", "borough-admin", "auditor", "grant-officer")) {
            as(Tokens.of(role, world.borough))
                    .body(body)
                    .request(method, path)
                    .then()
                    .statusCode(403);
        }
        boolean providers = path.startsWith("/v1/sessions");
        as(providers ? world.officer : provider)
                .body(body)
                .request(method, path)
                .then()
                .statusCode(403);
    }

    private Response review(String caseId, String kind, String outcome) {
        return world.act(
                world.officer, caseId, "reviews", ", \"kind\": \"" + kind + "\", \"outcome\": \"" + outcome + "\"");
    }

    @Test
    void isReviewedWhileSupportIsActiveAndTwiceAfterTheExit() {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        as(world.officer)
                .get("/v1/cases/" + id)
                .then()
                .body("due.nextReviewDue", notNullValue())
                .body("due.assessmentDue", notNullValue())
                .body("due.silentSince", nullValue());
        review(id, "MONTHLY", "SUPPORT_CONTINUES").then().statusCode(200).body("status", equalTo("SUPPORT_ACTIVE"));
        world.act(world.officer, id, "contacts", "").then().statusCode(200).body("status", equalTo("SUPPORT_ACTIVE"));
        world.assessed(id, 0);
        world.act(world.officer, id, "exit-proposal", "").then().statusCode(200);
        world.act(world.chair, id, "exit", "").then().statusCode(200);

        review(id, "AT_6_MONTHS", "NO_NEW_CONCERN").then().statusCode(200).body("status", equalTo("REVIEW_6M"));
        review(id, "AT_12_MONTHS", "NEW_CONCERN").then().statusCode(200).body("status", equalTo("REVIEW_12M"));

        as(world.officer)
                .get("/v1/cases/" + id + "/chronology")
                .then()
                .body("items.kind.takeRight(2)", contains("REVIEW_AT_6_MONTHS", "REVIEW_AT_12_MONTHS"))
                .body("items.last().codes", hasItem("NEW_CONCERN"))
                .body("items.find { it.kind == 'REVIEW' }.codes", hasItem("SUPPORT_CONTINUES"));
    }

    @Test
    void isSilentAfterTheDaysThatTheBoroughChoseUntilSomebodyIsInTouch() throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        TestDatabase.execute("update case_step set at = timestamptz '2025-12-01 10:00Z' where case_id = ?::uuid", id);
        as(world.chair)
                .get("/v1/cases/" + id)
                .then()
                .body("due.nextReviewDue", equalTo("2026-01-01"))
                .body("due.assessmentDue", equalTo("2025-12-01"))
                .body("due.silentSince", equalTo("2025-12-01T10:00:00Z"));

        world.act(world.officer, id, "contacts", "").then().statusCode(200);

        var read = as(world.officer)
                .get("/v1/cases/" + id)
                .then()
                .body("due.silentSince", nullValue())
                .extract();
        assertThat(Instant.parse(read.<String>path("due.lastActivityAt"))).isAfter(Instant.parse(PAST));
    }

    @Test
    void refusesAReviewWithoutAnOutcomeThatFitsOrOnAnOldVersion() throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        var tag = as(world.officer).get("/v1/cases/" + id).header("ETag");
        var before = CaseWorld.everythingAbout(id);
        review(id, "MONTHLY", "NO_NEW_CONCERN")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/review-outcome-missing"))
                .body("possible", contains("SUPPORT_CONTINUES", "PLAN_CHANGES", "READY_FOR_EXIT"));
        review(id, "AT_6_MONTHS", "NO_NEW_CONCERN")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/case-action-not-allowed"));
        review(id, "WEEKLY", "NO_NEW_CONCERN").then().statusCode(400);
        assertThat(CaseWorld.everythingAbout(id)).isEqualTo(before);

        review(id, "MONTHLY", "PLAN_CHANGES").then().statusCode(200);

        as(world.officer)
                .header("If-Match", tag)
                .body("{\"kind\": \"MONTHLY\", \"outcome\": \"PLAN_CHANGES\", \"reason\": \"" + CaseWorld.REASON
                        + "\", \"legalBasis\": \"PUBLIC_TASK\"}")
                .post("/v1/cases/" + id + "/reviews")
                .then()
                .statusCode(412);
    }
}
