package uk.leabridge.comms.alert;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.leabridge.comms.CommsIT;
import uk.leabridge.platform.test.service.Tokens;

/** Takes an alert to where a test begins, through the service's own endpoints. */
abstract class AlertSteps extends CommsIT {
    protected final String borough = freshBorough();
    protected final Tokens officer = Tokens.of("comms-officer", borough);
    protected final Tokens approver = Tokens.of("comms-approver", borough);

    protected String incident(boolean exercise) {
        return creating(officer)
                .body(Map.of(
                        "kind", "DEMONSTRATION",
                        "place", "Sample Square",
                        "severity", "MODERATE",
                        "summary", "A sample demonstration is announced.",
                        "exercise", exercise))
                .post("/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    protected String contact(String email, String group) {
        return creating(officer)
                .body(Map.of("name", "Sample Person", "email", email, "roleGroup", group))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    protected static String freshAddress() {
        return "sample." + UUID.randomUUID() + "@example.org";
    }

    protected static Map<String, Object> words(List<String> groups, List<String> contacts) {
        return words("Demonstration on Saturday", groups, contacts);
    }

    protected static Map<String, Object> words(String headline, List<String> groups, List<String> contacts) {
        return Map.of(
                "severity", "MODERATE",
                "urgency", "EXPECTED",
                "certainty", "LIKELY",
                "headline", headline,
                "description", "A demonstration is announced for Saturday at noon.",
                "instruction", "Tell your staff and avoid the square.",
                "scope", "RESTRICTED",
                "audience", Map.of("roleGroups", groups, "contacts", contacts));
    }

    protected static Map<String, Object> draftOf(String incident, Map<String, Object> words) {
        var draft = new HashMap<>(words);
        draft.put("incidentId", incident);
        return draft;
    }

    protected String draft(String incident, List<String> groups, List<String> contacts) {
        return creating(officer)
                .body(draftOf(incident, words(groups, contacts)))
                .post("/v1/alerts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    protected String etag(String alert) {
        return as(officer)
                .get("/v1/alerts/{id}", alert)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    protected ValidatableResponse step(Tokens person, String alert, String step, Map<String, Object> body) {
        var request = as(person).header("If-Match", etag(alert));
        if (!body.isEmpty()) request.body(body);
        return request.post("/v1/alerts/{id}/{step}", alert, step).then();
    }

    protected void submit(String alert) {
        step(officer, alert, "submission", Map.of()).statusCode(204);
    }

    protected void approve(String alert) {
        step(approver, alert, "approval", Map.of("decision", "APPROVE")).statusCode(204);
    }

    protected void issue(String alert) {
        step(officer, alert, "issue", Map.of()).statusCode(204);
    }
}
