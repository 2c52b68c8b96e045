package uk.leabridge.referrals.casework.transfer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.transfer.api.TransferWorld.answer;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** What a transfer refuses, in the service and once more in the database; a refusal changes nothing. */
@QuarkusTest
@ReferralsService
class TransferRefusalIT {
    private static final String NOWHERE = "019aab00-0000-7000-8000-000000000001";
    private final TransferWorld world = new TransferWorld();
    private final CaseWorld here = world.here;
    private final CaseWorld there = world.there;

    @Test
    void refusesWhatCannotBeOfferedAndChangesNothing() throws SQLException {
        var id = here.opened(CaseWorld.CHILD);
        var before = TransferWorld.everythingAbout(id);

        for (var to : List.of("atlantis", here.borough)) {
            here.act(here.officer, id, "transfer", ", \"to\": \"" + to + "\"")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/borough-unknown"))
                    .body("possible", hasItem(there.borough));
        }
        here.change(here.officer, "/v1/cases/" + id)
                .body("{\"to\": \"" + there.borough + "\", \"reason\": \"Moved.\", \"legalBasis\": \"PUBLIC_TASK\"}")
                .post("/v1/cases/" + id + "/transfer")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-too-short"));
        here.act(here.officer, id, "transfer", ", \"to\": \"A Name\"")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("to"));
        as(here.officer)
                .header("If-Match", "\"7\"")
                .body(body())
                .post("/v1/cases/" + id + "/transfer")
                .then()
                .statusCode(412);
        as(here.officer)
                .body(body())
                .post("/v1/cases/" + id + "/transfer")
                .then()
                .statusCode(428);
        here.act(here.officer, id, "transfer/revocation", "").then().statusCode(409);
        assertThat(TransferWorld.everythingAbout(id)).isEqualTo(before);
    }

    private String body() {
        return "{\"to\": \"" + there.borough + "\", \"reason\": \"" + CaseWorld.REASON
                + "\", \"legalBasis\": \"PUBLIC_TASK\"}";
    }

    @Test
    void isOfferedOnceAtATime() throws SQLException {
        var id = here.opened(CaseWorld.CHILD);
        world.offered(id);
        var before = TransferWorld.everythingAbout(id);

        world.offer(id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/case-action-not-allowed"))
                .body("from", equalTo("TRANSFER_OFFERED"));
        as(here.officer)
                .header("If-Match", "\"0\"")
                .body(body())
                .post("/v1/cases/" + id + "/transfer")
                .then()
                .statusCode(412);
        assertThat(TransferWorld.everythingAbout(id)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptance", "refusal"})
    void refusesAnAnswerThatIsStaleTooShortRepeatedOrNotTheirs(String how) throws SQLException {
        var id = here.supported(CaseWorld.ADULT, "PERSON");
        var transfer = world.offered(id);
        var before = TransferWorld.everythingAbout(id);

        answer(there.officer, transfer, 7, how).then().statusCode(412);
        as(there.officer)
                .body("{\"reason\": \"" + CaseWorld.REASON + "\", \"legalBasis\": \"PUBLIC_TASK\"}")
                .post("/v1/transfers/" + transfer + "/" + how)
                .then()
                .statusCode(428);
        answer(there.officer, transfer, 0, how, "No.")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-too-short"));
        as(there.officer)
                .header("If-Match", "\"0\"")
                .body("{\"why\": 1}")
                .post("/v1/transfers/" + transfer + "/" + how)
                .then()
                .statusCode(400);
        for (var stranger : List.of(here.officer, here.chair, Tokens.of("safeguarding-officer", "newham"))) {
            answer(stranger, transfer, 0, how).then().statusCode(404);
        }
        assertThat(TransferWorld.everythingAbout(id)).isEqualTo(before);

        answer(there.officer, transfer, 0, how).then().statusCode(200);
        var after = TransferWorld.everythingAbout(id);
        answer(there.officer, transfer, 0, how)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/transfer-ended"));
        assertThat(TransferWorld.everythingAbout(id)).isEqualTo(after);
    }

    @Test
    void isNotThereForAThirdBorough() {
        var id = here.opened(CaseWorld.CHILD);
        var transfer = world.offered(id);
        var stranger = Tokens.of("safeguarding-officer", "newham");

        as(stranger).get("/v1/transfers/" + transfer).then().statusCode(404);
        as(stranger).get("/v1/cases/" + id + "/transfer").then().statusCode(404);
        as(stranger)
                .header("If-Match", "\"0\"")
                .body(body())
                .post("/v1/cases/" + id + "/transfer")
                .then()
                .statusCode(404);
        as(stranger)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"" + CaseWorld.REASON + "\", \"legalBasis\": \"PUBLIC_TASK\"}")
                .post("/v1/cases/" + id + "/transfer/revocation")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/cases/ID/transfer",
        "POST, /v1/cases/ID/transfer",
        "POST, /v1/cases/ID/transfer/revocation",
        "GET, /v1/transfers",
        "GET, /v1/transfers/ID",
        "GET, /v1/transfers/ID/person",
        "POST, /v1/transfers/ID/acceptance",
        "POST, /v1/transfers/ID/refusal"
    })
    void refusesTheUnauthenticatedAndTheWrongRole(String method, String template) {
        var path = template.replace("ID", NOWHERE);
        var body = method.equals("POST") ? "{}" : "";
        given().contentType("application/json")
                .body(body)
                .request(method, path)
                .then()
                .statusCode(401);
        for (var role : List.of("learner", "referrer", "panel-member", "provider", "borough-admin", "auditor")) {
            as(Tokens.of(role, here.borough))
                    .body(body)
                    .request(method, path)
                    .then()
                    .statusCode(403);
        }
    }

    /** What the service might forget, the database refuses: the functions answer only whom the offer was made to. */
    @Test
    void movesNothingInTheDatabaseForAnybodyElse() throws SQLException {
        var id = here.opened(CaseWorld.CHILD);
        var transfer = world.offered(id);
        var before = TransferWorld.everythingAbout(id);

        for (var who : List.of(
                here.borough + "/safeguarding-officer",
                "newham/safeguarding-officer",
                there.borough + "/panel-member",
                there.borough + "/system")) {
            var parts = who.split("/", -1);
            for (var function : List.of("take_over_case", "send_case_back")) {
                assertThat(asked(
                                "select " + function + "('" + transfer + "', '\\x01', now()) as done",
                                parts[0],
                                parts[1]))
                        .isEqualTo("false");
            }
        }
        assertThat(asked(
                        "select count(*) as done from case_step where case_id = '" + id + "'",
                        there.borough,
                        "safeguarding-officer"))
                .isEqualTo("0");
        assertThat(asked(
                        "with moved as (update safeguarding_case set borough = '" + there.borough + "' where id = '"
                                + id + "' returning 1) select count(*) as done from moved",
                        there.borough,
                        "safeguarding-officer"))
                .isEqualTo("0");
        assertThatThrownBy(() -> asked(
                        "select standing_offer('" + transfer + "')::text as done",
                        there.borough,
                        "safeguarding-officer"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asked(
                        "with moved as (update safeguarding_case set borough = '" + there.borough + "' where id = '"
                                + id + "' returning 1) select count(*) as done from moved",
                        here.borough,
                        "safeguarding-officer"))
                .hasMessageContaining("row-level security");
        assertThat(TransferWorld.everythingAbout(id)).isEqualTo(before);
    }

    /** One statement as the service's own role, for somebody of a borough; rolled back. */
    private static String asked(String sql, String borough, String role) throws SQLException {
        try (var connection = TestDatabase.application("referrals")) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "select set_config('app.borough', '" + borough + "', true), set_config('app.roles', '," + role
                                + ",', true), set_config('app.subject', 'somebody', true)");
                try (var row = statement.executeQuery(sql)) {
                    row.next();
                    var answer = row.getString("done");
                    return answer.equals("f") ? "false" : answer.equals("t") ? "true" : answer;
                }
            } finally {
                connection.rollback();
            }
        }
    }
}
