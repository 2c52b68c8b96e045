package uk.leabridge.comms.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;

@QuarkusTest
class AlertShapeIT extends AlertSteps {
    private static final List<String> GROUP = List.of("SCHOOL_LEADS");

    @Test
    void makesOneDraftOfARequestSentTwice() throws Exception {
        var body = draftOf(incident(false), words(GROUP, List.of()));
        var key = UUID.randomUUID().toString();
        var first = as(officer).header("Idempotency-Key", key).body(body).post("/v1/alerts");
        var second = as(officer).header("Idempotency-Key", key).body(body).post("/v1/alerts");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(TestDatabase.rows("select 1 from alert where borough = ?", borough))
                .hasSize(1);

        body.put("headline", "Another headline");
        as(officer)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/alerts")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "severity | DREADFUL | unknown-code",
                "scope | | not-null",
                "headline | '' | not-blank",
                "headline | 'Two\nlines' | pattern",
                "description | ' ' | not-blank",
                "sender | me | unknown-field"
            })
    void namesTheFieldAtFault(String field, String value, String code) throws Exception {
        Map<String, Object> body = draftOf(incident(false), words(GROUP, List.of()));
        body.put(field, value);

        creating(officer)
                .body(body)
                .post("/v1/alerts")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].code", equalTo(code));
        assertThat(TestDatabase.rows("select 1 from alert where borough = ?", borough))
                .isEmpty();
    }

    @Test
    void refusesAnIncidentThatIsNotThereOrIsClosed() {
        creating(officer)
                .body(draftOf(UUID.randomUUID().toString(), words(GROUP, List.of())))
                .post("/v1/alerts")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/incident-unknown"));
        var incident = incident(false);
        for (var step : List.of("monitoring", "closure")) {
            as(officer)
                    .header(
                            "If-Match",
                            as(officer).get("/v1/incidents/{id}", incident).header("ETag"))
                    .body(Map.of("text", "Over"))
                    .post("/v1/incidents/{id}/{step}", incident, step)
                    .then()
                    .statusCode(204);
        }
        creating(officer)
                .body(draftOf(incident, words(GROUP, List.of())))
                .post("/v1/alerts")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/incident-closed"));
    }

    @Test
    void refusesAnExerciseForThePublic() {
        var body = draftOf(incident(true), words(GROUP, List.of()));
        body.put("scope", "PUBLIC");

        creating(officer)
                .body(body)
                .post("/v1/alerts")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/exercise-not-public"));
    }

    @Test
    void refusesAContactOfAnotherBorough() {
        var stranger = Tokens.of("comms-officer", freshBorough());
        String theirs = creating(stranger)
                .body(Map.of("name", "Sample Stranger", "email", freshAddress(), "roleGroup", "PARTNERS"))
                .post("/v1/contacts")
                .path("id");

        creating(officer)
                .body(draftOf(incident(false), words(List.of(), List.of(theirs))))
                .post("/v1/alerts")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/contact-unknown"));
    }

    @Test
    void refusesToSubmitWhatReachesNobody() {
        var alert = draft(incident(false), List.of("PARTNERS"), List.of());

        step(officer, alert, "submission", Map.of()).statusCode(422).body("type", equalTo("/problems/nobody-to-tell"));
        as(officer).get("/v1/alerts/{id}", alert).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void refusesToReturnWithoutAReason() {
        contact(freshAddress(), "SCHOOL_LEADS");
        var alert = draft(incident(false), GROUP, List.of());
        submit(alert);

        step(approver, alert, "approval", Map.of("decision", "RETURN"))
                .statusCode(400)
                .body("errors[0].message", startsWith("Enter why"));
    }

    @ParameterizedTest
    @CsvSource({"submission", "approval", "issue", "cancellation"})
    void wantsTheVersionThatWasRead(String step) {
        contact(freshAddress(), "SCHOOL_LEADS");
        var alert = draft(incident(false), GROUP, List.of());
        var person = officer.roles("comms-officer", "comms-approver");
        var body = step.equals("approval")
                ? Map.of("decision", "APPROVE")
                : step.equals("cancellation") ? Map.of("reason", "Over") : Map.of();
        for (var expected : Map.of("", 428, "\"99\"", 412, "nonsense", 400).entrySet()) {
            var request = as(person);
            if (!body.isEmpty()) request.body(body);
            if (!expected.getKey().isEmpty()) request.header("If-Match", expected.getKey());
            request.post("/v1/alerts/{id}/{step}", alert, step).then().statusCode(expected.getValue());
        }
    }

    @Test
    void keepsTheFirstOfTwoEdits() {
        var alert = draft(incident(false), GROUP, List.of());
        var version = etag(alert);
        as(officer)
                .header("If-Match", version)
                .body(words("First", GROUP, List.of()))
                .put("/v1/alerts/{id}", alert)
                .then()
                .statusCode(204);
        as(officer)
                .header("If-Match", version)
                .body(words("Second", GROUP, List.of()))
                .put("/v1/alerts/{id}", alert)
                .then()
                .statusCode(412);
        as(officer)
                .body(words("Third", GROUP, List.of()))
                .put("/v1/alerts/{id}", alert)
                .then()
                .statusCode(428);

        as(officer).get("/v1/alerts/{id}", alert).then().body("words.headline", equalTo("First"));
    }

    @Test
    void countsTheAudienceBeforeItIsSubmitted() {
        contact(freshAddress(), "SCHOOL_LEADS");
        contact(freshAddress(), "PARTNERS");
        var named = contact(freshAddress(), "ELECTED_MEMBERS");
        var alert = draft(incident(false), GROUP, List.of(named));

        as(officer)
                .get("/v1/alerts/{id}/audience", alert)
                .then()
                .body("count", equalTo(2))
                .body("fixed", equalTo(false))
                .body("people", hasSize(2));
    }

    @Test
    void listsAlertsByStatusAndIncident() {
        var incident = incident(false);
        var alert = draft(incident, GROUP, List.of());
        draft(incident(false), GROUP, List.of());

        as(officer).get("/v1/alerts").then().body("items", hasSize(2));
        as(approver).get("/v1/alerts?status=PENDING_APPROVAL").then().body("items", hasSize(0));
        as(officer)
                .get("/v1/alerts?incident={i}", incident)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(alert));
    }

    @Test
    void marksEverythingOfAnExercise() {
        var alert = draft(incident(true), GROUP, List.of());

        as(officer)
                .get("/v1/alerts/{id}", alert)
                .then()
                .body("exercise", equalTo(true))
                .body("message.subject", startsWith("EXERCISE: "))
                .body("message.text", startsWith("EXERCISE"));
    }

    @Test
    void auditsWhoReadWhoseName() throws Exception {
        var contact = contact(freshAddress(), "SCHOOL_LEADS");
        var alert = draft(incident(false), GROUP, List.of());
        as(approver).get("/v1/alerts/{id}/audience", alert).then().statusCode(200);

        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where action = 'contact.read-name' and subject = ?"
                                + " and person_id = ?::uuid",
                        approver.subject(),
                        contact))
                .hasSize(1);
    }
}
