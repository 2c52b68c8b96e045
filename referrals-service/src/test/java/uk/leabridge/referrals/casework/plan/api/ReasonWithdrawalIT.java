package uk.leabridge.referrals.casework.plan.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.everythingAbout;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

@QuarkusTest
@ReferralsService
class ReasonWithdrawalIT {
    private static final String BODY = "{\"reason\": \"" + CaseWorld.REASON + "\"}";

    private final CaseWorld world = new CaseWorld();

    private static String of(String caseId) {
        return "/v1/cases/" + caseId + "/support-plan";
    }

    private static String path(String caseId, String reason) {
        return of(caseId) + "/reasons/" + reason + "/withdrawal";
    }

    private ValidatableResponse read(String caseId) {
        return as(world.officer).get(of(caseId)).then().statusCode(200);
    }

    private Response withdraw(String caseId, String reason) {
        return world.change(world.officer, of(caseId)).body(BODY).post(path(caseId, reason));
    }

    private String assessed() {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        world.assessed(id, 0, "GRIEVANCE");
        return id;
    }

    @Test
    void opensTheHoleAgainAndStaysOnRecord() throws SQLException {
        var id = assessed();
        var reason = made(world.whyNot(id, "GRIEVANCE"));
        read(id).body("holes", empty());

        withdraw(id, reason).then().statusCode(200).body("reason", equalTo(reason));

        read(id).body("holes", contains("GRIEVANCE")).body("coverage[0].reason", nullValue());
        world.act(world.officer, id, "exit-proposal", "")
                .then()
                .statusCode(409)
                .body("uncovered", contains("GRIEVANCE"));
        as(world.officer)
                .get("/v1/cases/" + id + "/chronology")
                .then()
                .body("items.kind", hasItem("PLAN_REASON_WITHDRAWN"));
        assertThat(TestDatabase.rows("select reason from plan_reason where case_id = ?::uuid", id))
                .hasSize(2)
                .allSatisfy(row -> assertThat(new String((byte[]) row.get("reason"), ISO_8859_1))
                        .doesNotContain(CaseWorld.REASON));
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where entity_id = ?::uuid and action = 'case.plan-reason-withdrawn'",
                        id))
                .hasSize(1);
    }

    @Test
    void bringsNoEarlierReasonBackAndLetsANewOneStand() {
        var id = assessed();
        world.whyNot(id, "GRIEVANCE").then().statusCode(201);
        var last = made(world.whyNot(id, "GRIEVANCE"));

        withdraw(id, last).then().statusCode(200);

        read(id).body("holes", contains("GRIEVANCE"));
        world.whyNot(id, "GRIEVANCE").then().statusCode(201);
        read(id).body("holes", empty());
    }

    @Test
    void withdrawsOnlyWhatStands() throws SQLException {
        var id = assessed();
        var first = made(world.whyNot(id, "GRIEVANCE"));
        var last = made(world.whyNot(id, "GRIEVANCE"));
        var before = everythingAbout(id);

        withdraw(id, first).then().statusCode(409).body("type", equalTo("/problems/reason-not-standing"));
        assertThat(everythingAbout(id)).isEqualTo(before);

        withdraw(id, last).then().statusCode(200);
        var after = everythingAbout(id);
        withdraw(id, last).then().statusCode(409).body("type", equalTo("/problems/reason-not-standing"));
        assertThat(everythingAbout(id)).isEqualTo(after);
    }

    @Test
    void refusesAStaleVersionAMissingOneAndAShortReason() throws SQLException {
        var id = assessed();
        var reason = made(world.whyNot(id, "GRIEVANCE"));
        var path = path(id, reason);
        var before = everythingAbout(id);

        as(world.officer)
                .header("If-Match", "\"0\"")
                .body(BODY)
                .post(path)
                .then()
                .statusCode(412);
        as(world.officer).body(BODY).post(path).then().statusCode(428);
        world.change(world.officer, of(id))
                .body("{\"reason\": \" \"}")
                .post(path)
                .then()
                .statusCode(400);
        world.change(world.officer, of(id))
                .body("{\"reason\": \"Because.\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-too-short"));
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void refusesWhereNoSupportIsPlanned() throws SQLException {
        var id = assessed();
        var reason = made(world.whyNot(id, "GRIEVANCE"));
        world.act(world.officer, id, "hold", "").then().statusCode(200);
        var before = everythingAbout(id);

        withdraw(id, reason).then().statusCode(409).body("type", equalTo("/problems/plan-not-now"));

        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void isNotThereForAnotherBoroughOrUnderAnotherCase() throws SQLException {
        var id = assessed();
        var reason = made(world.whyNot(id, "GRIEVANCE"));
        var before = everythingAbout(id);

        as(Tokens.of("safeguarding-officer", "newham"))
                .header("If-Match", "\"0\"")
                .body(BODY)
                .post(path(id, reason))
                .then()
                .statusCode(404);
        withdraw(assessed(), reason).then().statusCode(404);

        assertThat(everythingAbout(id)).isEqualTo(before);
    }
}
