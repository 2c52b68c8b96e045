package uk.leabridge.grants;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.test.service.Tokens;

/** The service as its callers use it. */
public final class GrantsApi {
    private static final SecureRandom RANDOM = new SecureRandom();

    private GrantsApi() {}

    /** A borough that no other test uses. */
    public static String freshBorough() {
        var letters = new StringBuilder("borough-");
        for (int i = 0; i < 12; i++) letters.append((char) ('a' + RANDOM.nextInt(26)));
        return letters.toString();
    }

    public static String officer(String borough) {
        return Tokens.of("grant-officer", borough).sign();
    }

    public static String providerOf(String borough, String slug) {
        return Tokens.of("provider", borough).organisation(slug).sign();
    }

    public static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    public static ValidatableResponse post(String token, String path, Object body) {
        return post(token, path, UUID.randomUUID().toString(), body);
    }

    public static ValidatableResponse post(String token, String path, String key, Object body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse put(String token, String path, String version, Object body) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }

    public static ValidatableResponse delete(String token, String path, String version) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", version)
                .delete(path)
                .then();
    }

    public static String slug() {
        return "provider-" + UUID.randomUUID();
    }

    public static String email() {
        return "sample-" + UUID.randomUUID() + "@example.org";
    }

    public static String provider(String borough) {
        return provider(borough, slug());
    }

    public static String provider(String borough, String slug) {
        return post(officer(borough), "/v1/providers", Map.of("slug", slug, "name", "Sample Provider"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Map<String, Object> person(String email, String designation, LocalDate startsOn) {
        var person = new HashMap<String, Object>();
        person.put("name", "Sample Person-" + email);
        person.put("email", email);
        person.put("role", "Youth worker");
        person.put("regulatedActivity", false);
        person.put("designation", designation);
        person.put("startsOn", startsOn.toString());
        return person;
    }

    public static String onRoster(String borough, String provider, Map<String, Object> person) {
        return post(officer(borough), "/v1/providers/" + provider + "/roster", person)
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String programme(String borough) {
        return post(
                        officer(borough),
                        "/v1/programmes",
                        Map.of("title", "Sample programme", "financialYear", "2026/27", "budgetPence", 10_000_000))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Map<String, Object> grant(
            String provider, @Nullable String programme, LocalDate from, LocalDate until, boolean youngPeople) {
        return Map.of(
                "providerId",
                provider,
                "programmeId",
                programme == null ? UUID.randomUUID().toString() : programme,
                "amountPence",
                1_500_000,
                "startsOn",
                from.toString(),
                "endsOn",
                until.toString(),
                "purpose",
                "Sample sessions for young people",
                "worksWithYoungPeople",
                youngPeople);
    }

    public static void award(String borough, String provider, LocalDate today, boolean youngPeople) {
        post(
                        officer(borough),
                        "/v1/awards",
                        grant(provider, programme(borough), today.minusDays(30), today.plusYears(5), youngPeople))
                .statusCode(201);
    }
}
