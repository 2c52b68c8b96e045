package uk.leabridge.training;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import uk.leabridge.platform.test.service.Tokens;

/** The service as its callers use it. */
final class TrainingApi {
    static final String DSO = "01930000-0000-7000-8000-000000000004";
    static final String CULTURE = "01930000-0000-7000-8000-000000000008";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TrainingApi() {}

    /** A borough that no other test uses. */
    static String freshBorough() {
        var letters = new StringBuilder("borough-");
        for (int i = 0; i < 12; i++) letters.append((char) ('a' + RANDOM.nextInt(26)));
        return letters.toString();
    }

    static String coordinator(String borough) {
        return Tokens.of("training-coordinator", borough).sign();
    }

    static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    static ValidatableResponse post(String token, String path, Object body) {
        return post(token, path, UUID.randomUUID().toString(), body);
    }

    static ValidatableResponse post(String token, String path, String key, Object body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    static ValidatableResponse put(String token, String path, String version, Object body) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }

    static String organisation(String borough) {
        return organisation(borough, "body-" + UUID.randomUUID());
    }

    static String organisation(String borough, String slug) {
        var body = Map.of("slug", slug, "name", "Sample body", "kind", "PROVIDER");
        return post(coordinator(borough), "/v1/organisations", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Map<String, Object> person(String organisation, String email) {
        return Map.of("name", "Sample Person-" + email, "email", email, "organisationId", organisation);
    }

    static String email() {
        return "sample-" + UUID.randomUUID() + "@example.org";
    }

    static String learner(String borough) {
        return learner(borough, organisation(borough), email());
    }

    static String learner(String borough, String organisation, String email) {
        return post(coordinator(borough), "/v1/learners", person(organisation, email))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Map<String, Object> completion(String learner, String course, LocalDate day) {
        return Map.of("learnerId", learner, "courseId", course, "completedOn", day.toString(), "source", "ATTENDANCE");
    }

    static String complete(String borough, String learner, String course, LocalDate day) {
        return post(coordinator(borough), "/v1/completions", completion(learner, course, day))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
