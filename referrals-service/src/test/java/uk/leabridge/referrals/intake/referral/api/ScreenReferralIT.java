package uk.leabridge.referrals.intake.referral.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.as;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.screened;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.screening;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
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
class ScreenReferralIT {
    private final Tokens lead = Tokens.of("referrer", "hackney").organisation("hackney-sample-school");
    private final Tokens officer = Tokens.of("safeguarding-officer", "hackney");

    @Test
    void publishesADecisionForTheReferrer() throws SQLException {
        var id = submitted(lead);
        screened(officer, id, "SIGNPOSTED").then().statusCode(200);

        var event = TestDatabase.events(id).getLast();

        EventContracts.assertObeysSchema("referrals", "referral.screened", 1, event);
        EventContracts.assertMeetsExpectation("comms", "referral.screened", 1, event);
        assertThat(event).contains(lead.subject()).doesNotContain(ReferralRequests.REASON);
    }

    @Test
    void takesANewReferralUpWithoutAReasonThatNobodyGave() throws SQLException {
        var id = submitted(lead);

        started(officer, id, 0)
                .then()
                .statusCode(200)
                .body("status", equalTo("SCREENING"))
                .body("version", equalTo(1))
                .body("allowed", hasItem("CASE_OPENED"))
                .body("gatewayCheck.dueAt", notNullValue())
                .body("$", not(hasKey("form")))
                .body("$", not(hasKey("overdue")));

        var steps =
                as(officer).get("/v1/referrals/" + id + "/chronology").then().extract();
        assertThat(steps.<List<String>>path("items.kind")).endsWith("SCREENING_STARTED");
        assertThat(steps.<List<String>>path("items.reason")).endsWith((String) null);
        assertThat(steps.<List<List<String>>>path("items.codes").getLast()).isEmpty();
    }

    @Test
    void takesUpOnceAndWhatIsNewAlone() throws SQLException {
        var id = submitted(lead);
        started(officer, id, 1).then().statusCode(412);
        started(Tokens.of("safeguarding-officer", "newham"), id, 0).then().statusCode(404);
        started(lead, id, 0).then().statusCode(403);
        started(officer, id, 0).then().statusCode(200);
        var before = everythingAbout(id);

        started(officer, id, 1).then().statusCode(409).body("type", equalTo("/problems/transition-not-allowed"));
        started(officer, id, 0).then().statusCode(412);

        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    private static Response started(Tokens who, String id, int version) {
        return as(who).header("If-Match", "\"" + version + "\"").post("/v1/referrals/" + id + "/screening-start");
    }

    @Test
    void changesNothingWhenTheTransitionIsRefused() throws SQLException {
        var id = submitted(lead);
        screened(officer, id, "NO_FURTHER_ACTION").then().statusCode(200);
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

    @ParameterizedTest
    @CsvSource({
        "\\u00a0\\u00a0, 30, 400",
        "\\u200b, 30, 400",
        "\\u2800\\u3164, 30, 400",
        "because\\u00a0, 1, 422",
        "b\\u200b\\u2060\\u200d, 10, 422",
        "a\\u0301\\u0301\\u0301\\u0301, 5, 422"
    })
    void closesNothingForAReasonThatNobodyCanRead(String piece, int times, int status) throws SQLException {
        var id = submitted(lead);
        var before = everythingAbout(id);

        as(officer)
                .header("If-Match", "\"0\"")
                .body(screening("NO_FURTHER_ACTION").replace(ReferralRequests.REASON, piece.repeat(times)))
                .post("/v1/referrals/" + id + "/screening")
                .then()
                .statusCode(status)
                .body("errors[0].field", equalTo("reason"));
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[null]", "[\"EARLY_HELP\", null]", "[0]", "[[]]"})
    void refusesASignpostThatIsNone(String signposts) {
        var id = submitted(lead);

        as(officer)
                .header("If-Match", "\"0\"")
                .body(screening("SIGNPOSTED").replace("[\"EARLY_HELP\"]", signposts))
                .post("/v1/referrals/" + id + "/screening")
                .then()
                .statusCode(400)
                .body("errors[0].field", startsWith("signposts["));
    }

    @Test
    void refusesAStaleVersionAndAMissingOne() {
        var id = submitted(lead);
        screened(officer, id, "SCREENING").then().statusCode(200);

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

    private static List<Object> everythingAbout(String id) throws SQLException {
        return List.of(
                TestDatabase.rows("select version, status, assignee from referral where id = ?::uuid", id),
                TestDatabase.rows("select id from referral_step where referral_id = ?::uuid order by id", id),
                TestDatabase.rows("select id from outbox where aggregate_id = ? order by position", id));
    }
}
