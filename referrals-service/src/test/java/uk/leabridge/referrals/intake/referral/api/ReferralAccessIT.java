package uk.leabridge.referrals.intake.referral.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.as;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.screening;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;

@QuarkusTest
@ReferralsService
class ReferralAccessIT {
    private final Tokens lead = Tokens.of("referrer", "hackney").organisation("hackney-sample-school");
    private final Tokens officer = Tokens.of("safeguarding-officer", "hackney");
    private final Tokens elsewhere = Tokens.of("safeguarding-officer", "newham");

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
        as(elsewhere).get("/v1/worklist/items").then().body("items.subjectId", not(hasItem(id)));
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

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/referrals",
        "GET, /v1/referrals/mine",
        "GET, /v1/worklist",
        "GET, /v1/audit",
        "POST, /v1/referrals",
        "GET, /v1/referrals/019aab00-0000-7000-8000-000000000001",
        "GET, /v1/referrals/019aab00-0000-7000-8000-000000000001/chronology",
        "POST, /v1/referrals/019aab00-0000-7000-8000-000000000001/screening-start",
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

    private static int visible(Connection connection, String borough, String id) throws SQLException {
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
}
