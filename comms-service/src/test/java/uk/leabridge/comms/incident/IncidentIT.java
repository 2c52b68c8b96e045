package uk.leabridge.comms.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.leabridge.comms.CommsIT;
import uk.leabridge.platform.test.contract.EventContracts;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;

@QuarkusTest
class IncidentIT extends CommsIT {
    private static final Map<String, Object> REPORT = Map.of(
            "kind", "DEMONSTRATION",
            "place", "Sample Square",
            "severity", "MODERATE",
            "summary", "A sample demonstration is announced.",
            "exercise", true);

    private final String borough = freshBorough();
    private final Tokens officer = Tokens.of("comms-officer", borough);

    @Test
    void opensUnderTheBoroughsNextReference() {
        var prefix = borough.toUpperCase(Locale.ROOT);
        creating(officer)
                .body(REPORT)
                .post("/v1/incidents")
                .then()
                .statusCode(201)
                .body("reference", matchesPattern(prefix + "-I-20\\d\\d-000001"));
        creating(officer)
                .body(REPORT)
                .post("/v1/incidents")
                .then()
                .body("reference", matchesPattern(prefix + "-I-20\\d\\d-000002"));
        creating(Tokens.of("comms-officer", "tower-hamlets"))
                .body(REPORT)
                .post("/v1/incidents")
                .then()
                .body("reference", matchesPattern("TH-I-20\\d\\d-\\d{6}"));
    }

    @Test
    void tellsOthersThatItWasOpenedAndNothingThatWasWritten() throws Exception {
        var incident = open();

        var events = TestDatabase.events(incident);
        assertThat(events).hasSize(1);
        EventContracts.assertObeysSchema("comms", "incident.opened", 1, events.getFirst());
        EventContracts.assertObeysSchema(
                "comms", "incident.opened", 1, EventContracts.example("comms", "incident.opened", 1));
        assertThat(events.getFirst()).doesNotContain("Sample Square").doesNotContain("announced");
    }

    @Test
    void opensOneForARequestSentTwice() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = as(officer).header("Idempotency-Key", key).body(REPORT).post("/v1/incidents");
        var second = as(officer).header("Idempotency-Key", key).body(REPORT).post("/v1/incidents");

        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(TestDatabase.rows("select 1 from incident where borough = ?", borough))
                .hasSize(1);
    }

    @Test
    void movesOnByTheTableAlone() throws Exception {
        var incident = open();
        move(incident, "closure")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/incident-state"))
                .body("from", equalTo("OPEN"))
                .body("allowed", contains("MONITOR"));
        move(incident, "monitoring").then().statusCode(204);
        move(incident, "closure").then().statusCode(204);
        move(incident, "monitoring").then().statusCode(409).body("allowed", hasSize(0));

        as(officer)
                .get("/v1/incidents/{id}/timeline", incident)
                .then()
                .body("items.kind", contains("CLOSED", "MONITORING", "OPENED"));
        assertThat(TestDatabase.events(incident)).hasSize(1);
    }

    @Test
    void wantsTheVersionThatWasRead() {
        var incident = open();
        var note = Map.of("text", "Sample");
        as(officer)
                .body(note)
                .post("/v1/incidents/{id}/monitoring", incident)
                .then()
                .statusCode(428);
        as(officer)
                .header("If-Match", "\"7\"")
                .body(note)
                .post("/v1/incidents/{id}/monitoring", incident)
                .then()
                .statusCode(412);
        as(officer).get("/v1/incidents/{id}", incident).then().body("status", equalTo("OPEN"));
    }

    @Test
    void keepsNotesInTheTimeline() {
        var incident = open();
        var approver = Tokens.of("comms-approver", borough);
        creating(approver)
                .body(Map.of("text", "The route is <known>\nnow."))
                .post("/v1/incidents/{id}/timeline", incident)
                .then()
                .statusCode(201);

        as(officer)
                .get("/v1/incidents/{id}/timeline", incident)
                .then()
                .body("items", hasSize(2))
                .body("items[0].kind", equalTo("NOTE"))
                .body("items[0].text", equalTo("The route is <known>\nnow."))
                .body("items[0].bySubject", equalTo(approver.subject()));
    }

    @Test
    void isNotThereForAnotherBorough() throws Exception {
        var incident = open();
        var stranger = Tokens.of("comms-officer", freshBorough());
        as(stranger).get("/v1/incidents/{id}", incident).then().statusCode(404);
        as(stranger).get("/v1/incidents/{id}/timeline", incident).then().statusCode(404);
        as(stranger).get("/v1/incidents").then().body("items", hasSize(0));
        creating(stranger)
                .body(Map.of("text", "Sample"))
                .post("/v1/incidents/{id}/timeline", incident)
                .then()
                .statusCode(404);
        as(stranger)
                .header("If-Match", "\"0\"")
                .body(Map.of("text", "Sample"))
                .post("/v1/incidents/{id}/monitoring", incident)
                .then()
                .statusCode(404);
        assertThat(TestDatabase.rows("select 1 from incident_entry where incident_id = ?::uuid", incident))
                .hasSize(1);
    }

    @Test
    void listsByStatus() {
        var watched = open();
        open();
        move(watched, "monitoring").then().statusCode(204);

        as(officer)
                .get("/v1/incidents?status=MONITORING")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(watched));
        as(officer).get("/v1/incidents").then().body("items", hasSize(2));
    }

    private String open() {
        return creating(officer).body(REPORT).post("/v1/incidents").path("id");
    }

    private Response move(String incident, String step) {
        return as(officer)
                .header(
                        "If-Match",
                        as(officer).get("/v1/incidents/{id}", incident).header("ETag"))
                .body(Map.of("text", "Sample reason"))
                .post("/v1/incidents/{id}/{step}", incident, step);
    }
}
