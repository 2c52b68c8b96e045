package uk.leabridge.referrals.insight.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;
import uk.leabridge.referrals.insight.domain.ReportingYear;

/** What officers and chairs see of their borough's figures. */
@QuarkusTest
@ReferralsService
class InsightIT {
    private final String thisYear = ReportingYear.of(Instant.now()).code();
    private final CaseWorld world = new CaseWorld();

    @Test
    void countsHowFarReferralsCame() {
        world.cleared(CaseWorld.CHILD);
        world.opened(CaseWorld.ADULT);
        var heard = world.listed();
        world.quorate(heard.meeting());
        world.decide(heard.meeting(), heard.item(), "ADOPT").then().statusCode(200);

        funnel("SECTOR")
                .body("totals.referrals", equalTo(java.util.List.of(3, 2, 2, 1, 1, 0)))
                .body("categories.find { it.category == 'EDUCATION' }.reached[0].referrals", equalTo(3))
                .body("categories.find { it.category == 'POLICE' }.reached[0].referrals", equalTo(0));
        funnel("AGE_BAND")
                .body("categories.find { it.category == 'AGE_11_TO_15' }.reached.referrals", hasItem(2))
                .body("categories.find { it.category == 'AGE_31_TO_40' }.reached[2].referrals", equalTo(1));
        funnel("ETHNIC_GROUP").body("categories.find { it.category == 'NOT_STATED' }.reached[0].referrals", equalTo(3));
    }

    @Test
    void countsWhatItKeepsFromEverybody() {
        String form = CaseWorld.form(CaseWorld.CHILD + ", \"sex\": \"FEMALE\", \"ethnicGroup\": \"MIXED\"");
        CaseWorld.made(CaseWorld.creating(world.referrer).body(form).post("/v1/referrals"));

        funnel("SEX").body("categories.find { it.category == 'FEMALE' }.reached[0].referrals", equalTo(1));
        funnel("ETHNIC_GROUP").body("categories.find { it.category == 'MIXED' }.reached[0].referrals", equalTo(1));
        assertThatThrownBy(() -> {
                    try (var connection = TestDatabase.application("referrals");
                            var statement = connection.createStatement()) {
                        statement.executeQuery("select sex from referral_characteristic");
                    }
                })
                .hasMessageContaining("permission denied");
    }

    @Test
    void countsNoOtherBoroughsReferrals() {
        world.cleared(CaseWorld.CHILD);

        var stranger = Tokens.of("safeguarding-officer", new CaseWorld().borough);

        as(stranger)
                .queryParam("year", thisYear)
                .queryParam("by", "SECTOR")
                .get("/v1/insight/funnel")
                .then()
                .statusCode(200)
                .body("totals[0].referrals", equalTo(0));
    }

    @Test
    void tellsHowLongItTook() {
        world.opened(CaseWorld.ADULT);

        as(world.chair)
                .queryParam("year", thisYear)
                .get("/v1/insight/timeliness")
                .then()
                .statusCode(200)
                .body("measures.size()", equalTo(1))
                .body("measures[0].measure", equalTo("RECEIVED_TO_SCREENED"))
                .body("measures[0].referrals", equalTo(1));
    }

    @Test
    void comparesGroupsOfTheBorough() {
        world.opened(CaseWorld.ADULT);
        world.cleared(CaseWorld.CHILD);

        as(world.officer)
                .queryParam("year", thisYear)
                .queryParam("decision", "DISCUSSED")
                .queryParam("by", "AGE_BAND")
                .get("/v1/insight/comparison")
                .then()
                .statusCode(200)
                .body("of", equalTo(2))
                .body("events", equalTo(0))
                .body("notCompared", hasItem(java.util.List.of("NOT_KNOWN")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"funnel", "timeliness", "comparison"})
    void isForOfficersAndChairs(String what) {
        var path = "/v1/insight/" + what + "?year=2025-26&by=SECTOR&decision=ADOPTED";
        given().get(path).then().statusCode(401);
        as(world.chair).get(path).then().statusCode(200);
        for (var role : java.util.List.of(
                "referrer", "panel-member", "board-member", "borough-admin", "auditor", "partnership-admin")) {
            as(Tokens.of(role, world.borough)).get(path).then().statusCode(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "funnel?by=SECTOR, year",
        "funnel?year=2025&by=SECTOR, year",
        "funnel?year=2025-27&by=SECTOR, year",
        "funnel?year=2025-26, by",
        "funnel?year=2025-26&by=NAME, by",
        "timeliness, year",
        "comparison?year=2025-26&by=SEX, decision",
        "comparison?year=2025-26&by=SEX&decision=GUESSED, decision"
    })
    void saysWhichPartOfTheQuestionIsWrong(String question, String field) {
        var answer = as(world.officer)
                .get("/v1/insight/" + question)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .extract();

        assertThat(answer.<String>path("errors[0].field")).endsWith(field);
    }

    private ValidatableResponse funnel(String by) {
        return as(world.officer)
                .queryParam("year", thisYear)
                .queryParam("by", by)
                .get("/v1/insight/funnel")
                .then()
                .statusCode(200);
    }
}
