package uk.leabridge.referrals.intake.draft.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;

@QuarkusTest
@ReferralsService
class DraftIT {
    private static final String ANSWERS = "{\"answers\": {\"givenName\": \"Sample\", \"familyName\": \"Draftperson\"}}";
    private final Tokens lead = Tokens.of("referrer", "islington");

    @Test
    void keepsAnswersForTheirOwner() {
        var id = begun(lead);

        as(lead).get("/v1/referral-drafts/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("answers.familyName", equalTo("Draftperson"));
    }

    @Test
    void sealsTheAnswers() throws SQLException {
        var id = begun(lead);

        var row = TestDatabase.rows("select answers from referral_draft where id = ?::uuid", id)
                .getFirst();

        assertThat(new String((byte[]) row.get("answers"), StandardCharsets.ISO_8859_1))
                .doesNotContain("Draftperson");
    }

    @Test
    void savesWhatIsSentWithTheVersionThatWasRead() {
        var id = begun(lead);

        as(lead).header("If-Match", "\"0\"")
                .body("{\"answers\": {\"givenName\": \"Other\"}}")
                .put("/v1/referral-drafts/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        as(lead).header("If-Match", "\"0\"")
                .body(ANSWERS)
                .put("/v1/referral-drafts/" + id)
                .then()
                .statusCode(412);
        as(lead).body(ANSWERS).put("/v1/referral-drafts/" + id).then().statusCode(428);
        as(lead).get("/v1/referral-drafts/" + id).then().body("answers.givenName", equalTo("Other"));
    }

    @Test
    void listsWithoutAnswers() {
        var id = begun(lead);

        as(lead).get("/v1/referral-drafts")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0]", not(hasKey("answers.givenName")));
    }

    @Test
    void destroysTheKeyOfADiscardedDraft() throws SQLException {
        var id = begun(lead);
        var person = TestDatabase.rows("select person_id from referral_draft where id = ?::uuid", id)
                .getFirst()
                .getOrDefault("person_id", "none");

        as(lead).delete("/v1/referral-drafts/" + id).then().statusCode(204);

        as(lead).get("/v1/referral-drafts/" + id).then().statusCode(404);
        assertThat(TestDatabase.rows("select wrapped from data_key where person_id = ?", person))
                .singleElement()
                .satisfies(key -> assertThat(key.get("wrapped")).isNull());
    }

    @Test
    void hidesADraftFromEverybodyElse() {
        var id = begun(lead);

        for (var other : java.util.List.of(
                Tokens.of("referrer", "islington"),
                Tokens.of("safeguarding-officer", "islington"),
                Tokens.of("referrer", "newham").subject(lead.subject()))) {
            as(other).get("/v1/referral-drafts/" + id).then().statusCode(404);
            as(other)
                    .header("If-Match", "\"0\"")
                    .body(ANSWERS)
                    .put("/v1/referral-drafts/" + id)
                    .then()
                    .statusCode(404);
            as(other).delete("/v1/referral-drafts/" + id).then().statusCode(404);
            as(other).get("/v1/referral-drafts").then().body("items", hasSize(0));
        }
    }

    @Test
    void refusesMoreDraftsThanOneMayHave() {
        for (int i = 0; i < 20; i++) begun(lead);

        as(lead).body(ANSWERS)
                .post("/v1/referral-drafts")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-drafts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"answers\": 3}",
                "{\"answers\": {\"../x\": \"a\"}}",
                "{\"answers\": {}, \"owner\": \"me\"}"
            })
    void refusesABadShape(String body) {
        as(lead).body(body).post("/v1/referral-drafts").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refusesAnswersThatAreTooLong() {
        as(lead).body("{\"answers\": {\"narrative\": \"" + "x".repeat(100_001) + "\"}}")
                .post("/v1/referral-drafts")
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/referral-drafts",
        "POST, /v1/referral-drafts",
        "GET, /v1/referral-drafts/019aab00-0000-7000-8000-000000000001",
        "PUT, /v1/referral-drafts/019aab00-0000-7000-8000-000000000001",
        "DELETE, /v1/referral-drafts/019aab00-0000-7000-8000-000000000001"
    })
    void refusesTheUnauthenticatedAndTheWrongRole(String method, String path) {
        given().contentType(ContentType.JSON)
                .body(ANSWERS)
                .request(method, path)
                .then()
                .statusCode(401);
        as(Tokens.of("learner", "islington"))
                .body(ANSWERS)
                .request(method, path)
                .then()
                .statusCode(403);
    }

    private static String begun(Tokens who) {
        return as(who).body(ANSWERS)
                .post("/v1/referral-drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification as(Tokens who) {
        return given().auth().oauth2(who.sign()).contentType(ContentType.JSON);
    }
}
