package uk.leabridge.comms.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;

/** Who finds what in the inbox when an alert goes up for approval and is decided on. */
@QuarkusTest
class AlertNoticesIT extends AlertSteps {
    @Test
    void tellsTheApproversOfTheBoroughThatAnAlertWaits() {
        var alert = waiting(false);

        for (var reader : List.of(approver, Tokens.of("comms-approver", borough))) {
            inbox(reader)
                    .body("items", hasSize(1))
                    .body("items[0].kind", equalTo("ALERT_WAITS_FOR_APPROVAL"))
                    .body("items[0].subjectId", equalTo(alert))
                    .body("items[0].link", equalTo("/alerts/" + alert + "/approval"))
                    .body("items[0].urgent", equalTo(false))
                    .body(
                            "items[0].text",
                            matchesPattern("An alert for incident \\S+ is waiting for your decision\\."));
        }
    }

    @Test
    void tellsNobodyElse() {
        waiting(false);

        for (var reader : List.of(
                officer,
                Tokens.of("comms-officer", borough),
                Tokens.of("safeguarding-officer", borough),
                Tokens.of("comms-approver", freshBorough()))) {
            inbox(reader).body("items", empty());
        }
    }

    @Test
    void doesNotAskItsAuthorWhoIsAnApproverToo() {
        waiting(false);
        var both = officer.roles("comms-officer", "comms-approver");

        inbox(both).body("items", empty());
        as(both).get("/v1/inbox/count").then().body("unread", equalTo(0));
        String item = inbox(approver).extract().path("items[0].id");
        as(both).post("/v1/inbox/{id}/reading", item).then().statusCode(404);
    }

    @Test
    void doesNotAskWhoeverEditedItEither() {
        var alert = waiting(false);
        decide(alert, "RETURN");
        var editor = Tokens.of("comms-officer", borough).roles("comms-officer", "comms-approver");
        as(editor)
                .header("If-Match", etag(alert))
                .body(words("Demonstration on Sample Square", List.of("SCHOOL_LEADS"), List.of()))
                .put("/v1/alerts/{id}", alert)
                .then()
                .statusCode(204);

        submit(alert);

        inbox(editor).body("items.kind", contains("ALERT_WAITS_FOR_APPROVAL")); // the first time, before the edit
        inbox(approver).body("items", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVE, ALERT_APPROVED, was approved. It has not been sent yet.",
        "RETURN, ALERT_RETURNED, was returned to you.",
        "REJECT, ALERT_REJECTED, was rejected."
    })
    void tellsItsAuthorWhatWasDecided(String decision, String kind, String sentence) {
        var alert = waiting(false);

        decide(alert, decision);

        var text = inbox(officer)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo(kind))
                .body("items[0].link", equalTo("/alerts/" + alert))
                .extract()
                .<String>path("items[0].text");
        assertThat(text).startsWith("Your alert for incident ").endsWith(sentence);
        inbox(Tokens.of("comms-officer", borough)).body("items", empty());
    }

    @Test
    void tellsEverybodyWhoWroteIt() {
        var alert = waiting(false);
        decide(alert, "RETURN");
        var colleague = Tokens.of("comms-officer", borough);
        as(colleague)
                .header("If-Match", etag(alert))
                .body(words("Demonstration on Sample Square", List.of("SCHOOL_LEADS"), List.of()))
                .put("/v1/alerts/{id}", alert)
                .then()
                .statusCode(204);
        submit(alert);

        decide(alert, "APPROVE");

        inbox(colleague).body("items.kind", contains("ALERT_APPROVED"));
        inbox(officer).body("items.kind", contains("ALERT_APPROVED", "ALERT_RETURNED"));
    }

    @Test
    void saysThatItIsAnExerciseAndNotUrgent() {
        var alert = waiting(true, "IMMEDIATE");
        decide(alert, "RETURN");

        inbox(approver).body("items[0].text", startsWith("EXERCISE: An alert")).body("items[0].urgent", equalTo(false));
        inbox(officer).body("items[0].text", startsWith("EXERCISE: Your alert"));
    }

    @Test
    void isUrgentWhenPeopleHaveToActNow() {
        waiting(false, "IMMEDIATE");

        inbox(approver).body("items[0].urgent", equalTo(true));
    }

    @Test
    void tellsNobodyOfASubmissionThatIsRefused() throws SQLException {
        var alert = draft(incident(false), List.of("SCHOOL_LEADS"), List.of());

        step(officer, alert, "submission", Map.of()).statusCode(422); // nobody to tell
        contact(freshAddress(), "SCHOOL_LEADS");
        as(officer)
                .header("If-Match", "\"99\"")
                .post("/v1/alerts/{id}/submission", alert)
                .then()
                .statusCode(412);
        as(officer).post("/v1/alerts/{id}/submission", alert).then().statusCode(428);
        step(approver, alert, "submission", Map.of()).statusCode(403);
        as(Tokens.of("comms-officer", freshBorough()))
                .header("If-Match", etag(alert))
                .post("/v1/alerts/{id}/submission", alert)
                .then()
                .statusCode(404);

        assertThat(items(alert)).isZero();
        submit(alert);
        step(officer, alert, "submission", Map.of()).statusCode(409);
        assertThat(items(alert)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVE", "RETURN", "REJECT"})
    void tellsNobodyOfADecisionThatIsRefused(String decision) throws SQLException {
        var alert = waiting(false);
        Map<String, Object> body = Map.of("decision", decision, "reason", "Name the place.");

        step(officer, alert, "approval", body).statusCode(403);
        step(officer.roles("comms-officer", "comms-approver"), alert, "approval", body)
                .statusCode(409);
        as(approver)
                .header("If-Match", "\"99\"")
                .body(body)
                .post("/v1/alerts/{id}/approval", alert)
                .then()
                .statusCode(412);
        as(Tokens.of("comms-approver", freshBorough()))
                .header("If-Match", etag(alert))
                .body(body)
                .post("/v1/alerts/{id}/approval", alert)
                .then()
                .statusCode(404);

        assertThat(items(alert)).isOne();
        inbox(officer).body("items", empty());
    }

    /** Even if the service's own code went wrong, the database lets nobody tell of what they did not do. */
    @ParameterizedTest
    @CsvSource({
        "comms-approver, ALERT_WAITS_FOR_APPROVAL, audience_role, comms-approver",
        "comms-officer, ALERT_WAITS_FOR_APPROVAL, audience_role, safeguarding-officer",
        "comms-officer, ALERT_APPROVED, audience_subject, somebody",
        "comms-officer, REFERRAL_RECEIVED, audience_role, comms-approver",
        "comms-approver, REFERRAL_RECEIVED, audience_subject, somebody",
        "safeguarding-officer, ALERT_APPROVED, audience_subject, somebody"
    })
    void letsNobodyFileAnotherItem(String role, String kind, String column, String audience) {
        assertThatThrownBy(() -> file(role, kind, column, audience, borough))
                .hasMessageContaining("row-level security");
    }

    @Test
    void letsNobodyFileAnItemInAnotherBorough() throws SQLException {
        file("comms-approver", "ALERT_APPROVED", "audience_subject", "somebody", borough);
        assertThatThrownBy(
                        () -> file("comms-approver", "ALERT_APPROVED", "audience_subject", "somebody", freshBorough()))
                .hasMessageContaining("row-level security");
    }

    private void file(String role, String kind, String column, String audience, String target) throws SQLException {
        try (var connection = TestDatabase.application("comms");
                var settings = connection.prepareStatement("select set_config('app.borough', ?, true),"
                        + " set_config('app.subject', 'writer', true), set_config('app.roles', ?, true)");
                var insert = connection.prepareStatement("insert into inbox_item"
                        + " (id, kind, subject_id, urgent, borough, at, filed_at, " + column + ")"
                        + " values (?, ?, ?, false, ?, now(), now(), ?)")) {
            connection.setAutoCommit(false);
            settings.setString(1, borough);
            settings.setString(2, "," + role + ",");
            settings.execute();
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, kind);
            insert.setObject(3, UUID.randomUUID());
            insert.setString(4, target);
            insert.setString(5, audience);
            insert.executeUpdate();
            connection.rollback();
        }
    }

    private String waiting(boolean exercise) {
        return waiting(exercise, "EXPECTED");
    }

    private String waiting(boolean exercise, String urgency) {
        contact(freshAddress(), "SCHOOL_LEADS");
        var words = new HashMap<>(words(List.of("SCHOOL_LEADS"), List.of()));
        words.put("urgency", urgency);
        String alert = creating(officer)
                .body(draftOf(incident(exercise), words))
                .post("/v1/alerts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        submit(alert);
        return alert;
    }

    private void decide(String alert, String decision) {
        Map<String, Object> body = decision.equals("APPROVE")
                ? Map.of("decision", decision)
                : Map.of("decision", decision, "reason", "Name the place.");
        step(approver, alert, "approval", body).statusCode(204);
    }

    private static ValidatableResponse inbox(Tokens reader) {
        return as(reader).get("/v1/inbox").then().statusCode(200);
    }

    private static int items(String alert) throws SQLException {
        return TestDatabase.rows("select 1 from inbox_item where subject_id = ?::uuid", alert)
                .size();
    }
}
