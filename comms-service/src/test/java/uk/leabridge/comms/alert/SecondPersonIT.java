package uk.leabridge.comms.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;

/** Nobody approves what they wrote: by no route. */
@QuarkusTest
class SecondPersonIT extends AlertSteps {
    /** The same person with both roles: the officer who writes may be an approver of others' alerts. */
    private final Tokens both = officer.roles("comms-officer", "comms-approver");

    private String alert = "";

    @BeforeEach
    void submitted() {
        contact(freshAddress(), "SCHOOL_LEADS");
        alert = draft(incident(false), List.of("SCHOOL_LEADS"), List.of());
        submit(alert);
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVE", "RETURN", "REJECT"})
    void refusesItsAuthorEveryDecision(String decision) throws SQLException {
        step(both, alert, "approval", Map.of("decision", decision, "reason", "Because I say so."))
                .statusCode(409)
                .body("type", equalTo("/problems/second-person-needed"));

        assertUntouched();
    }

    @Test
    void refusesItsAuthorWithTheApproversRoleAlone() throws SQLException {
        step(officer.roles("comms-approver"), alert, "approval", Map.of("decision", "APPROVE"))
                .statusCode(409);

        assertUntouched();
    }

    @Test
    void refusesItsAuthorWithoutTheRole() throws SQLException {
        step(officer, alert, "approval", Map.of("decision", "APPROVE")).statusCode(403);

        assertUntouched();
    }

    @Test
    void refusesWhoeverEditedIt() throws SQLException {
        step(approver, alert, "approval", Map.of("decision", "RETURN", "reason", "Name the place."))
                .statusCode(204);
        var editor = Tokens.of("comms-officer", borough).roles("comms-officer", "comms-approver");
        as(editor)
                .header("If-Match", etag(alert))
                .body(words("Demonstration on Sample Square", List.of("SCHOOL_LEADS"), List.of()))
                .put("/v1/alerts/{id}", alert)
                .then()
                .statusCode(204);
        submit(alert);

        step(editor, alert, "approval", Map.of("decision", "APPROVE"))
                .statusCode(409)
                .body("type", equalTo("/problems/second-person-needed"));
        assertUntouched();
    }

    @Test
    void takesNoWordOfTheRequestForWhoApproves() throws SQLException {
        for (var field : List.of("approver", "subject", "approvedBy", "author")) {
            as(both).header("If-Match", etag(alert))
                    .body(Map.of("decision", "APPROVE", field, approver.subject()))
                    .post("/v1/alerts/{id}/approval", alert)
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("unknown-field"));
        }
        as(both).header("If-Match", etag(alert))
                .header("X-Subject", approver.subject())
                .header("X-Forwarded-User", approver.subject())
                .body(Map.of("decision", "APPROVE"))
                .post("/v1/alerts/{id}/approval?subject={s}", alert, approver.subject())
                .then()
                .statusCode(409);

        assertUntouched();
    }

    @Test
    void refusesATokenWhoseSubjectWasChanged() throws SQLException {
        var parts = both.sign().split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace(officer.subject(), approver.subject());
        var changed = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        var none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        var version = etag(alert);

        for (var token : List.of(
                parts[0] + "." + changed + "." + parts[2],
                none + "." + changed + ".",
                approver.sign("somebody-else"),
                approver.expired().sign())) {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .header("If-Match", version)
                    .body(Map.of("decision", "APPROVE"))
                    .post("/v1/alerts/{id}/approval", alert)
                    .then()
                    .statusCode(401);
        }
        assertUntouched();
    }

    @Test
    void refusesAnApprovalThatIsPlayedAgain() throws SQLException {
        var version = etag(alert);
        step(approver, alert, "approval", Map.of("decision", "RETURN", "reason", "Name the place."))
                .statusCode(204);
        as(officer)
                .header("If-Match", etag(alert))
                .body(words("Something else altogether", List.of("SCHOOL_LEADS"), List.of()))
                .put("/v1/alerts/{id}", alert)
                .then()
                .statusCode(204);
        submit(alert);

        as(approver)
                .header("If-Match", version)
                .body(Map.of("decision", "APPROVE"))
                .post("/v1/alerts/{id}/approval", alert)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"));
        assertUntouched();
    }

    @Test
    void refusesAnApproverOfAnotherBorough() throws SQLException {
        as(Tokens.of("comms-approver", freshBorough()))
                .header("If-Match", etag(alert))
                .body(Map.of("decision", "APPROVE"))
                .post("/v1/alerts/{id}/approval", alert)
                .then()
                .statusCode(404);

        assertUntouched();
    }

    @Test
    void isRefusedByTheTableItself() {
        assertThatThrownBy(() -> TestDatabase.execute(
                        "update alert set status = 'APPROVED', approved_by = author, approved_at = now()"
                                + " where id = ?::uuid",
                        alert))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("ck_alert_second_person");
    }

    @Test
    void offersTheDecisionToTheSecondPersonAlone() {
        as(both).get("/v1/alerts/{id}", alert).then().body("youMay", empty()).body("allowed", hasItem("APPROVE"));
        as(approver).get("/v1/alerts/{id}", alert).then().body("youMay", contains("APPROVE", "RETURN", "REJECT"));
    }

    @Test
    void showsWhatChangedSinceItWasReturned() {
        step(approver, alert, "approval", Map.of("decision", "RETURN", "reason", "Name the place."))
                .statusCode(204);
        as(officer)
                .get("/v1/alerts/{id}", alert)
                .then()
                .body("status", equalTo("RETURNED"))
                .body("submissions[0].reason", equalTo("Name the place."))
                .body("changedSinceReturn", empty());
        as(officer)
                .header("If-Match", etag(alert))
                .body(words("Demonstration on Sample Square", List.of("SCHOOL_LEADS"), List.of()))
                .put("/v1/alerts/{id}", alert)
                .then()
                .statusCode(204);
        submit(alert);

        as(approver)
                .get("/v1/alerts/{id}", alert)
                .then()
                .body("changedSinceReturn", contains("headline"))
                .body("submissions", hasSize(2))
                .body("submissions[1].words.headline", equalTo("Demonstration on Saturday"));
    }

    @Test
    void sendsWhatWasApprovedAlthoughSomebodyJoinedTheGroupLater() {
        var late = freshAddress();
        contact(late, "SCHOOL_LEADS");

        as(approver)
                .get("/v1/alerts/{id}/audience", alert)
                .then()
                .statusCode(200)
                .body("count", equalTo(1))
                .body("fixed", equalTo(true))
                .body("people.name", contains("Sample Person"));
    }

    @Test
    void letsNobodyChangeWhatIsApproved() {
        approve(alert);
        as(officer)
                .header("If-Match", etag(alert))
                .body(words("Something else", List.of("SCHOOL_LEADS"), List.of()))
                .put("/v1/alerts/{id}", alert)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/alert-state"))
                .body("allowed", contains("ISSUE", "CANCEL"));
        as(officer).get("/v1/alerts/{id}", alert).then().body("words.headline", not(equalTo("Something else")));
    }

    private void assertUntouched() throws SQLException {
        var row = TestDatabase.rows("select status, approved_by, issued_at from alert where id = ?::uuid", alert)
                .getFirst();
        assertThat(row).containsEntry("status", "PENDING_APPROVAL").containsEntry("approved_by", null);
        assertThat(TestDatabase.events(alert)).isEmpty();
        assertThat(TestDatabase.rows("select 1 from delivery where alert_id = ?::uuid", alert))
                .isEmpty();
    }
}
