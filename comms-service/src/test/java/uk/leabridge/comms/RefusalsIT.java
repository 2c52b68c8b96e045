package uk.leabridge.comms;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;

/** Every endpoint that is not everyone's, against everyone who may not use it. */
@QuarkusTest
class RefusalsIT extends CommsIT {
    private static final Set<String> ROLES = Set.of(
            "referrer",
            "safeguarding-officer",
            "panel-chair",
            "panel-member",
            "intelligence-officer",
            "elected-member",
            "grant-officer",
            "provider",
            "training-coordinator",
            "learner",
            "comms-officer",
            "comms-approver",
            "board-member",
            "auditor",
            "borough-admin",
            "partnership-admin",
            "borough-system",
            "e-learning-system");
    private static final String INCIDENT = """
            {"kind": "OTHER", "place": "Sample Square", "severity": "MINOR", "summary": "Sample", "exercise": true}""";
    private static final String ALERT = """
            {"severity": "MINOR", "urgency": "FUTURE", "certainty": "POSSIBLE", "headline": "Sample",
             "description": "Sample", "instruction": "Sample", "scope": "RESTRICTED",
             "audience": {"roleGroups": ["PARTNERS"], "contacts": []}}""";
    private static final String DRAFT =
            ALERT.replaceFirst("\\{", "{\"incidentId\": \"019aab00-0000-7000-8000-0000000000aa\",");
    private static final Map<String, String> BODIES = Map.of(
            "-",
            "",
            "incident",
            INCIDENT,
            "note",
            "{\"text\": \"Sample\"}",
            "contact",
            "{\"name\": \"Sample\", \"email\": \"sample@example.org\", \"roleGroup\": \"PARTNERS\"}",
            "alert",
            ALERT,
            "draft",
            DRAFT,
            "decision",
            "{\"decision\": \"APPROVE\"}",
            "cancel",
            "{\"reason\": \"Sample\"}");

    @ParameterizedTest
    @CsvSource({
        "POST,/v1/incidents,comms-officer,incident",
        "GET,/v1/incidents,comms-officer+comms-approver,-",
        "GET,/v1/incidents/ID,comms-officer+comms-approver,-",
        "POST,/v1/incidents/ID/monitoring,comms-officer,note",
        "POST,/v1/incidents/ID/closure,comms-officer,note",
        "POST,/v1/incidents/ID/timeline,comms-officer+comms-approver,note",
        "GET,/v1/incidents/ID/timeline,comms-officer+comms-approver,-",
        "POST,/v1/contacts,comms-officer,contact",
        "GET,/v1/contacts,comms-officer,-",
        "DELETE,/v1/contacts/ID,comms-officer,-",
        "POST,/v1/alerts,comms-officer,draft",
        "PUT,/v1/alerts/ID,comms-officer,alert",
        "GET,/v1/alerts,comms-officer+comms-approver,-",
        "GET,/v1/alerts/ID,comms-officer+comms-approver,-",
        "GET,/v1/alerts/ID/audience,comms-officer+comms-approver,-",
        "POST,/v1/alerts/ID/submission,comms-officer,-",
        "POST,/v1/alerts/ID/approval,comms-approver,decision",
        "POST,/v1/alerts/ID/issue,comms-officer+comms-approver,-",
        "POST,/v1/alerts/ID/cancellation,comms-officer+comms-approver,cancel",
        "GET,/v1/alerts/ID/deliveries,comms-officer+comms-approver,-",
        "POST,/v1/alerts/ID/deliveries/ID/resending,comms-officer+comms-approver,-"
    })
    void refusesWhoeverMayNot(String method, String path, String allowed, String body) {
        var address = path.replace("ID", UUID.randomUUID().toString());
        var borough = freshBorough();

        request(given(), body)
                .request(method, address)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
        for (var role : ROLES) {
            var answer = request(given().auth().oauth2(Tokens.of(role, borough).sign()), body)
                    .request(method, address);
            if (Set.of(allowed.split("\\+")).contains(role)) {
                assertThat(answer.statusCode()).as(role).isNotIn(401, 403, 500);
            } else {
                assertThat(answer.statusCode()).as(role).isEqualTo(403);
                assertThat(answer.<String>path("type")).isEqualTo("/problems/forbidden");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/incidents,incident", "/v1/contacts,contact", "/v1/alerts,draft", "/v1/incidents/ID/timeline,note"})
    void wantsAKeyForEveryCreate(String path, String body) {
        var officer = Tokens.of("comms-officer", freshBorough());
        as(officer)
                .body(BODIES.get(body))
                .post(path.replace("ID", UUID.randomUUID().toString()))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/v1/incidents,incident",
        "POST,/v1/incidents/ID/monitoring,note",
        "POST,/v1/incidents/ID/closure,note",
        "POST,/v1/incidents/ID/timeline,note",
        "POST,/v1/contacts,contact",
        "POST,/v1/alerts,draft",
        "PUT,/v1/alerts/ID,alert",
        "POST,/v1/alerts/ID/approval,decision",
        "POST,/v1/alerts/ID/cancellation,cancel"
    })
    void refusesAFieldItDoesNotKnowAndABodyThatIsNone(String method, String path, String body) {
        var person = Tokens.of("comms-officer", freshBorough()).roles("comms-officer", "comms-approver");
        var address = path.replace("ID", UUID.randomUUID().toString());
        var more = BODIES.getOrDefault(body, "").replaceFirst("\\{", "{\"surprise\": 1,");

        request(as(person), "-")
                .body(more)
                .request(method, address)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-field"))
                .body("errors[0].field", equalTo("surprise"));
        request(as(person), "-")
                .body("{not json")
                .request(method, address)
                .then()
                .statusCode(400);
        request(as(person), "-").request(method, address).then().statusCode(400);
    }

    /** A forgotten check in the service leaks nothing: the application's own login sees no row of another borough. */
    @Test
    void isRefusedByTheDatabaseToo() throws Exception {
        var borough = freshBorough();
        var officer = Tokens.of("comms-officer", borough);
        creating(officer).body(INCIDENT).post("/v1/incidents").then().statusCode(201);
        creating(officer)
                .body(BODIES.get("contact"))
                .post("/v1/contacts")
                .then()
                .statusCode(201);
        for (var table : Set.of("incident", "incident_entry", "contact")) {
            assertThat(visible(table, borough, ",comms-officer,")).as(table).isEqualTo(1);
            assertThat(visible(table, freshBorough(), ",comms-officer,"))
                    .as(table)
                    .isZero();
            assertThat(visible(table, borough, ",referrer,")).as(table).isZero();
            assertThat(visible(table, "", "")).as(table).isZero();
        }
    }

    private static long visible(String table, String borough, String roles) throws Exception {
        try (var connection = TestDatabase.application("comms")) {
            connection.setAutoCommit(false);
            try (var set = connection.prepareStatement(
                    "select set_config('app.borough', ?, true), set_config('app.roles', ?, true)")) {
                set.setString(1, borough);
                set.setString(2, roles);
                set.execute();
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from " + table)) {
                row.next();
                return row.getLong(1);
            } finally {
                connection.rollback();
            }
        }
    }

    private static RequestSpecification request(RequestSpecification request, String body) {
        request.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"");
        return body.equals("-") ? request : request.body(BODIES.get(body));
    }
}
