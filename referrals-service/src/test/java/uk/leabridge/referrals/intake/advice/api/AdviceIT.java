package uk.leabridge.referrals.intake.advice.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;

@QuarkusTest
@ReferralsService
class AdviceIT {
    private static final String QUESTION = "{\"question\": \"What should we do about Sample Pupilname in year 9?\"}";
    private static final String ANSWER = "{\"answer\": \"Talk to the parents first, and call us on Monday.\"}";
    private final Tokens lead = Tokens.of("referrer", "redbridge");
    private final Tokens officer = Tokens.of("safeguarding-officer", "redbridge");

    @Test
    void isAskedAndAnswered() {
        var id = asked(lead);

        answer(id, "\"0\"").statusCode(200).body("status", equalTo("ANSWERED"));
        as(lead).get("/v1/advice/" + id)
                .then()
                .statusCode(200)
                .body("answer", equalTo("Talk to the parents first, and call us on Monday."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/octet-stream", "multipart/form-data", "nonsense"})
    void takesJsonAlone(String mediaType) {
        as(lead).contentType(mediaType)
                .header("Idempotency-Key", "advice-" + UUID.randomUUID())
                .body("A plain text that is long enough for a question.".getBytes(StandardCharsets.UTF_8))
                .post("/v1/advice")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void sealsTheQuestion() throws SQLException {
        var id = asked(lead);

        var row = TestDatabase.rows("select question from advice where id = ?::uuid", id)
                .getFirst();

        assertThat(new String((byte[]) row.get("question"), StandardCharsets.ISO_8859_1))
                .doesNotContain("Pupilname");
    }

    @Test
    void isAnsweredOnce() {
        var id = asked(lead);
        answer(id, "\"0\"").statusCode(200);

        answer(id, "\"1\"").statusCode(409).body("from", equalTo("ANSWERED"));
        answer(id, "\"0\"").statusCode(412);
    }

    @Test
    void answersAReplayAsTheFirstTime() {
        var key = "advice-" + UUID.randomUUID();
        var first = as(lead).header("Idempotency-Key", key)
                .body(QUESTION)
                .post("/v1/advice")
                .then()
                .statusCode(201);

        as(lead).header("Idempotency-Key", key)
                .body(QUESTION)
                .post("/v1/advice")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.extract().path("id")));
        as(lead).header("Idempotency-Key", key)
                .body(QUESTION.replace("year 9", "year 8"))
                .post("/v1/advice")
                .then()
                .statusCode(422);
    }

    @Test
    void becomesAReferralOfItsAsker() {
        var id = asked(lead);
        var referral = as(lead).header("Idempotency-Key", "referral-" + UUID.randomUUID())
                .body("""
                    {"person": {"givenName": "Sample", "familyName": "Pupilname"},
                     "referrer": {"role": "Lead", "organisation": "Sample School", "sector": "EDUCATION"},
                     "concern": {"code": "OTHER", "narrative": "As asked for advice last week.", "travelRisk": false},
                     "immediateDanger": false}
                    """)
                .post("/v1/referrals")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        refer(lead, id, referral).statusCode(200).body("status", equalTo("REFERRED"));
        refer(lead, asked(lead), UUID.randomUUID().toString()).statusCode(422);
    }

    @Test
    void isHiddenFromOtherBoroughsAndOtherAskers() {
        var id = asked(lead);

        as(Tokens.of("referrer", "redbridge")).get("/v1/advice/" + id).then().statusCode(404);
        as(Tokens.of("safeguarding-officer", "newham"))
                .get("/v1/advice/" + id)
                .then()
                .statusCode(404);
        as(Tokens.of("safeguarding-officer", "newham")).get("/v1/advice").then().body("items.id", not(hasItem(id)));
        as(lead).get("/v1/advice/mine").then().statusCode(200).body("items.id", contains(id));
        as(officer).get("/v1/advice").then().statusCode(200).body("items.id", hasItem(id));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/advice",
        "GET, /v1/advice/mine",
        "POST, /v1/advice",
        "GET, /v1/advice/019aab00-0000-7000-8000-000000000001",
        "POST, /v1/advice/019aab00-0000-7000-8000-000000000001/answer",
        "POST, /v1/advice/019aab00-0000-7000-8000-000000000001/referral"
    })
    void refusesTheUnauthenticatedAndTheWrongRole(String method, String path) {
        given().contentType(ContentType.JSON)
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(401);
        as(Tokens.of("learner", "redbridge"))
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(403);
    }

    @Test
    void namesTheFieldAtFault() {
        as(lead).header("Idempotency-Key", "advice-" + UUID.randomUUID())
                .body("{\"question\": \"Short\"}")
                .post("/v1/advice")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("question"));
    }

    private static String asked(Tokens who) {
        return as(who).header("Idempotency-Key", "advice-" + UUID.randomUUID())
                .body(QUESTION)
                .post("/v1/advice")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse answer(String id, String version) {
        return as(officer)
                .header("If-Match", version)
                .body(ANSWER)
                .post("/v1/advice/" + id + "/answer")
                .then();
    }

    private static ValidatableResponse refer(Tokens who, String id, String referral) {
        return as(who).header("If-Match", "\"0\"")
                .body("{\"referralId\": \"" + referral + "\"}")
                .post("/v1/advice/" + id + "/referral")
                .then();
    }

    private static RequestSpecification as(Tokens who) {
        return given().auth().oauth2(who.sign()).contentType(ContentType.JSON);
    }
}
