package uk.leabridge.referrals.insight.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** Who lives in a borough, as the partnership records it. */
@QuarkusTest
@ReferralsService
class PopulationIT {
    private static final String GROUPS = """
            [{"characteristic": "SEX", "category": "FEMALE", "persons": 51000},
             {"characteristic": "SEX", "category": "MALE", "persons": 49000}]""";

    private final String borough = new CaseWorld().borough;
    private final Tokens admin = Tokens.of("partnership-admin", "hackney");

    @Test
    void isRecordedAndReplaced() {
        read(admin).then().statusCode(404);

        record("\"0\"", GROUPS).then().statusCode(200).header("ETag", "\"1\"");
        record("\"1\"", GROUPS.replace("49000", "50000")).then().statusCode(200).header("ETag", "\"2\"");

        read(Tokens.of("safeguarding-officer", borough))
                .then()
                .statusCode(200)
                .body("source", equalTo("Sample census"))
                .body("groups.persons", contains(51_000, 50_000));
    }

    @Test
    void isListedWithTheBoroughsOfWhichNoneIsRecorded() {
        record("\"0\"", GROUPS).then().statusCode(200);

        as(Tokens.of("board-member", "hackney"))
                .get("/v1/insight/populations")
                .then()
                .statusCode(200)
                .body("items.borough", hasItem(borough))
                .body("items.find { it.borough == '" + borough + "' }.groups.persons", contains(51_000, 49_000))
                .body("missing", hasItem("redbridge"))
                .body("missing", not(hasItem(borough)));
    }

    @Test
    void isNotReplacedUnseen() {
        record("\"0\"", GROUPS).then().statusCode(200);

        record("\"0\"", GROUPS.replace("49000", "1")).then().statusCode(412);
        record("\"7\"", GROUPS.replace("49000", "1")).then().statusCode(412);

        read(admin).then().header("ETag", "\"1\"").body("groups.persons", contains(51_000, 49_000));
    }

    @Test
    void isWhatReferralsAreHeldAgainst() {
        record("\"0\"", GROUPS).then().statusCode(200);

        as(Tokens.of("safeguarding-officer", borough))
                .get("/v1/insight/comparison?year=2025-26&decision=REFERRED&by=SEX")
                .then()
                .statusCode(200)
                .body("of", equalTo(100_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                                          | groups
            [{"characteristic": "SEX", "category": "NONE", "persons": 1}]               | groups
            [{"characteristic": "QUARTER", "category": "Q1", "persons": 1}]             | groups
            [{"characteristic": "BOROUGH", "category": "hackney", "persons": 1}]        | groups
            [{"characteristic": "SEX", "category": "MALE", "persons": -1}]              | groups[0].persons
            [{"characteristic": "SEX", "persons": 1}]                                   | groups[0].category
            [{"characteristic": "SEX", "category": "MALE", "persons": 1}, {"characteristic": "SEX", "category": "MALE", "persons": 1}] | groups
            """)
    void saysWhatIsWrong(String groups, String field) {
        record("\"0\"", groups)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors[0].field", equalTo(field));
        read(admin).then().statusCode(404);
    }

    @Test
    void isKeptByThePartnership() {
        var path = "/v1/insight/populations/" + borough;
        given().get(path).then().statusCode(401);
        given().get("/v1/insight/populations").then().statusCode(401);
        given().contentType("application/json").body("{}").put(path).then().statusCode(401);
        record(null, GROUPS).then().statusCode(428);
        for (var role : List.of("safeguarding-officer", "board-member", "borough-admin", "auditor")) {
            as(Tokens.of(role, borough))
                    .header("If-Match", "\"0\"")
                    .body("{\"source\": \"Sample census\", \"groups\": " + GROUPS + "}")
                    .put(path)
                    .then()
                    .statusCode(403);
        }
        for (var role : List.of("referrer", "learner", "borough-admin")) {
            read(Tokens.of(role, borough)).then().statusCode(403);
            as(Tokens.of(role, borough)).get("/v1/insight/populations").then().statusCode(403);
        }
    }

    private Response record(@org.jspecify.annotations.Nullable String ifMatch, String groups) {
        var request = as(admin).body("{\"source\": \"Sample census\", \"groups\": " + groups + "}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/insight/populations/" + borough);
    }

    private Response read(Tokens who) {
        return as(who).get("/v1/insight/populations/" + borough);
    }
}
