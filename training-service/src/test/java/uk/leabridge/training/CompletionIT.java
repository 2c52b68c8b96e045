package uk.leabridge.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.contract.EventContracts;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;

@QuarkusTest
@TrainingService
class CompletionIT {
    private final String borough = TrainingApi.freshBorough();
    private final String coordinator = TrainingApi.coordinator(borough);

    @Inject
    MovableClock clock;

    private Map<String, Object> today(String learner) {
        return TrainingApi.completion(learner, TrainingApi.DSO, clock.today());
    }

    @Test
    void recordsACompletionWithItsLastValidDay() {
        var learner = TrainingApi.learner(borough);
        var day = clock.today().minusDays(3);
        var id = TrainingApi.complete(borough, learner, TrainingApi.DSO, day);
        TrainingApi.get(coordinator, "/v1/completions/" + id)
                .statusCode(200)
                .body("validUntil", equalTo(day.plusMonths(24).toString()))
                .body("status", equalTo("CURRENT"))
                .body("kind", equalTo("SAFEGUARDING_DESIGNATED"));
    }

    @Test
    void tellsTheOthersInTheWordsOfTheContract() throws SQLException {
        var email = TrainingApi.email();
        var learner = TrainingApi.learner(borough, TrainingApi.organisation(borough), email);
        var id = TrainingApi.complete(borough, learner, TrainingApi.DSO, clock.today());
        var events = TestDatabase.events(id);
        assertThat(events).hasSize(1);
        EventContracts.assertObeysSchema("training", "training.completed", 1, events.getFirst());
        EventContracts.assertMeetsExpectation("grants", "training.completed", 1, events.getFirst());
        assertThat(events.getFirst()).doesNotContain(email).doesNotContain("Sample Person");
    }

    @Test
    void obeysTheContractWithoutAnEndOfValidity() throws SQLException {
        var id = TrainingApi.complete(borough, TrainingApi.learner(borough), TrainingApi.CULTURE, clock.today());
        var event = TestDatabase.events(id).getFirst();
        EventContracts.assertObeysSchema("training", "training.completed", 1, event);
        EventContracts.assertMeetsExpectation("grants", "training.completed", 1, event);
    }

    @Test
    void keepsTheNoteSealed() throws SQLException {
        var body = new HashMap<>(today(TrainingApi.learner(borough)));
        body.put("note", "arrived late, stayed on");
        String id = TrainingApi.post(coordinator, "/v1/completions", body)
                .statusCode(201)
                .extract()
                .path("id");
        var kept = TestDatabase.rows("select encode(note, 'escape') as note from completion where id = ?::uuid", id);
        assertThat(String.valueOf(kept.getFirst().get("note"))).doesNotContain("arrived");
        TrainingApi.get(coordinator, "/v1/completions/" + id).body("note", equalTo("arrived late, stayed on"));
    }

    @Test
    void refusesADayThatHasNotCome() throws SQLException {
        var learner = TrainingApi.learner(borough);
        TrainingApi.post(
                        coordinator,
                        "/v1/completions",
                        TrainingApi.completion(
                                learner, TrainingApi.DSO, clock.today().plusDays(1)))
                .statusCode(422)
                .body("type", equalTo("/problems/completed-in-future"));
        assertThatNothingHappenedTo(learner);
    }

    @Test
    void refusesTheSameCourseOnTheSameDayAndNamesTheFirst() throws SQLException {
        var learner = TrainingApi.learner(borough);
        var first = TrainingApi.complete(borough, learner, TrainingApi.DSO, clock.today());
        TrainingApi.post(coordinator, "/v1/completions", today(learner))
                .statusCode(409)
                .body("type", equalTo("/problems/completion-exists"))
                .body("existing", equalTo(first));
        assertThat(TestDatabase.rows("select id from completion where learner_id = ?::uuid", learner))
                .hasSize(1);
        assertThat(TestDatabase.rows("select 1 from outbox where envelope like ?", "%" + learner + "%"))
                .hasSize(1);
    }

    @Test
    void refusesAnUnknownCourse() throws SQLException {
        var learner = TrainingApi.learner(borough);
        TrainingApi.post(
                        coordinator,
                        "/v1/completions",
                        TrainingApi.completion(learner, UUID.randomUUID().toString(), clock.today()))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-course"));
        assertThatNothingHappenedTo(learner);
    }

    @Test
    void refusesAnotherBoroughsLearnerAsUnknown() throws SQLException {
        var learner = TrainingApi.learner(borough);
        TrainingApi.post(TrainingApi.coordinator(TrainingApi.freshBorough()), "/v1/completions", today(learner))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-learner"));
        assertThatNothingHappenedTo(learner);
    }

    @Test
    void hidesAnotherBoroughsCompletion() {
        var id = TrainingApi.complete(borough, TrainingApi.learner(borough), TrainingApi.DSO, clock.today());
        var other = TrainingApi.coordinator(TrainingApi.freshBorough());
        TrainingApi.get(other, "/v1/completions/" + id).statusCode(404);
        TrainingApi.post(other, "/v1/completions/" + id + "/voiding", Map.of("reason", "not mine"))
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"borough-system", "e-learning-system", "borough-admin"})
    void takesCompletionsFromMachinesOfTheBorough(String role) {
        TrainingApi.post(Tokens.of(role, borough).sign(), "/v1/completions", today(TrainingApi.learner(borough)))
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"learner", "provider", "grant-officer", "auditor", "partnership-admin"})
    void refusesOtherRoles(String role) throws SQLException {
        var learner = TrainingApi.learner(borough);
        TrainingApi.post(Tokens.of(role, borough).sign(), "/v1/completions", today(learner))
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        assertThatNothingHappenedTo(learner);
    }

    @Test
    void refusesStrangers() {
        given().contentType(ContentType.JSON)
                .body(today(UUID.randomUUID().toString()))
                .post("/v1/completions")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void wantsAnIdempotencyKey() {
        given().auth()
                .oauth2(coordinator)
                .contentType(ContentType.JSON)
                .body(today(UUID.randomUUID().toString()))
                .post("/v1/completions")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void answersARepeatedRequestAsTheFirstTime() throws SQLException {
        var learner = TrainingApi.learner(borough);
        var key = UUID.randomUUID().toString();
        String first = TrainingApi.post(coordinatorOf("s1"), "/v1/completions", key, today(learner))
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .asString();
        var again = TrainingApi.post(coordinatorOf("s1"), "/v1/completions", key, today(learner))
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .extract()
                .asString();
        assertThat(again).isEqualTo(first);
        assertThat(TestDatabase.rows("select id from completion where learner_id = ?::uuid", learner))
                .hasSize(1);
    }

    @Test
    void refusesAKeyThatStandsForAnotherRequest() {
        var learner = TrainingApi.learner(borough);
        var key = UUID.randomUUID().toString();
        TrainingApi.post(coordinatorOf("s2"), "/v1/completions", key, today(learner))
                .statusCode(201);
        TrainingApi.post(
                        coordinatorOf("s2"),
                        "/v1/completions",
                        key,
                        TrainingApi.completion(learner, TrainingApi.CULTURE, clock.today()))
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    private String coordinatorOf(String subject) {
        return Tokens.of("training-coordinator", borough)
                .subject(borough + subject)
                .sign();
    }

    @Test
    void refusesAFieldThatItDoesNotKnow() {
        var body = new HashMap<>(today(UUID.randomUUID().toString()));
        body.put("grade", "A");
        TrainingApi.post(coordinator, "/v1/completions", body)
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-field"))
                .body("errors[0].field", equalTo("grade"));
    }

    @Test
    void namesTheFieldsThatAreMissing() {
        TrainingApi.post(coordinator, "/v1/completions", Map.of("source", "IMPORT"))
                .statusCode(400)
                .body("errors.field", equalTo(java.util.List.of("completedOn", "courseId", "learnerId")));
    }

    @Test
    void voidsACompletionOnceAndTellsIt() throws SQLException {
        var id = TrainingApi.complete(borough, TrainingApi.learner(borough), TrainingApi.DSO, clock.today());
        var reason = Map.of("reason", "wrong person");
        TrainingApi.post(coordinator, "/v1/completions/" + id + "/voiding", reason)
                .statusCode(201)
                .body("voidedAt", notNullValue());
        TrainingApi.post(coordinator, "/v1/completions/" + id + "/voiding", reason)
                .statusCode(409)
                .body("type", equalTo("/problems/already-voided"));
        var events = TestDatabase.events(id);
        assertThat(events).hasSize(2);
        EventContracts.assertObeysSchema("training", "training.voided", 1, events.getLast());
        EventContracts.assertMeetsExpectation("grants", "training.voided", 1, events.getLast());
        TrainingApi.get(coordinator, "/v1/completions/" + id)
                .body("status", equalTo("VOIDED"))
                .body("voidReason", equalTo("wrong person"));
    }

    @Test
    void takesTheRightCompletionAfterTheWrongOneIsVoid() {
        var learner = TrainingApi.learner(borough);
        var wrong = TrainingApi.complete(borough, learner, TrainingApi.DSO, clock.today());
        TrainingApi.post(coordinator, "/v1/completions/" + wrong + "/voiding", Map.of("reason", "typed twice"))
                .statusCode(201);
        TrainingApi.complete(borough, learner, TrainingApi.DSO, clock.today());
    }

    @ParameterizedTest
    @ValueSource(strings = {"borough-system", "e-learning-system", "provider", "learner"})
    void letsNobodyElseVoid(String role) {
        var id = TrainingApi.complete(borough, TrainingApi.learner(borough), TrainingApi.DSO, clock.today());
        TrainingApi.post(
                        Tokens.of(role, borough).sign(),
                        "/v1/completions/" + id + "/voiding",
                        Map.of("reason", "no right to"))
                .statusCode(403);
        TrainingApi.get(coordinator, "/v1/completions/" + id).body("status", equalTo("CURRENT"));
    }

    private static void assertThatNothingHappenedTo(String learner) throws SQLException {
        assertThat(TestDatabase.rows("select id from completion where learner_id = ?::uuid", learner))
                .isEmpty();
        assertThat(TestDatabase.rows("select 1 from outbox where envelope like ?", "%" + learner + "%"))
                .isEmpty();
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where person_id = ?::uuid and action like 'completion%'", learner))
                .isEmpty();
    }
}
