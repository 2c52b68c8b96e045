package uk.leabridge.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorChecksTest {

    private final DoorFixture fixture = new DoorFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/referrals/v1/referrals?limit=5, referrals, /v1/referrals?limit=5",
        "/api/grants/v1/awards, grants, /v1/awards",
        "/api/training/v1/courses/a%20b, training, /v1/courses/a%20b",
        "/api/comms/v1/inbox, comms, /v1/inbox",
        "/xapi/statements?limit=1, training, /xapi/statements?limit=1"
    })
    void passesEachAreaToItsServiceWithoutThePrefix(String path, String scope, String expected) {
        HttpResponse<String> response = fixture.get(path, scope);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(fixture.arrived.getLast().uri()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/referrals/v1/referrals, grants training comms",
        "/api/grants/v1/awards, referrals",
        "/xapi/statements, comms",
        "/api/onboarding/v1/boroughs, referrals"
    })
    void refusesATokenWithoutTheScopeOfThePath(String path, String scope) {
        HttpResponse<String> response = fixture.get(path, scope);

        assertProblem(response, 403, "scope-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/referrals/v1/referrals", "/xapi/statements", "/api/onboarding/v1/boroughs"})
    void refusesACallerWithoutAToken(String path) {
        HttpResponse<String> response = fixture.send(fixture.to(path));

        assertProblem(response, 401, "unauthenticated");
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void refusesATokenFromAnotherIssuer() {
        JwtClaims claims = fixture.tokens.claims("someone", "referrals");
        claims.setIssuer("http://elsewhere");
        assertRefused(fixture.tokens.sign(claims));
    }

    @Test
    void refusesATokenForAnotherAudience() {
        JwtClaims claims = fixture.tokens.claims("someone", "referrals");
        claims.setAudience("gateway");
        assertRefused(fixture.tokens.sign(claims));
    }

    @Test
    void refusesAnExpiredToken() {
        JwtClaims claims = fixture.tokens.claims("someone", "referrals");
        claims.setExpirationTime(Tokens.at(fixture.clock.instant().minusSeconds(1)));
        assertRefused(fixture.tokens.sign(claims));
    }

    @Test
    void refusesATokenWithoutExpiry() {
        JwtClaims claims = fixture.tokens.claims("someone", "referrals");
        claims.unsetClaim("exp");
        assertRefused(fixture.tokens.sign(claims));
    }

    @Test
    void refusesAnIdTokenInPlaceOfAnAccessToken() {
        JwtClaims claims = fixture.tokens.claims("someone", "referrals");
        claims.setStringClaim("typ", "ID");
        assertRefused(fixture.tokens.sign(claims));
    }

    @Test
    void refusesATokenSignedByAnotherKeyOfTheSameName() {
        assertRefused(Tokens.sign(fixture.tokens.claims("someone", "referrals"), Tokens.newKey("key-1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
    void refusesWhatIsNoToken(String token) {
        assertRefused(token);
    }

    @Test
    void forgetsAVerifiedTokenTheMomentItExpires() {
        String token = fixture.tokens.token("someone", "referrals");
        assertThat(withToken(token).statusCode()).isEqualTo(200);

        fixture.clock.pass(Duration.ofMinutes(5));

        assertProblem(withToken(token), 401, "unauthenticated");
    }

    @Test
    void readsTheKeysAgainWhenATokenNamesANewOne() {
        fixture.tokens.published = false;

        assertThat(withToken(fixture.tokens.token("someone", "referrals")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysThatTokensCannotBeCheckedWhileThereAreNoKeys() {
        fixture.tokens.published = false;
        fixture.tokens.reachable = false;

        HttpResponse<String> response = withToken(fixture.tokens.token("someone", "referrals"));

        assertProblem(response, 503, "identity-unavailable");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/alerts/feed.atom",
                "/alerts/0199d5a0-0000-7000-8000-000000000001.cap",
                "/api/training/v1/certificates/AB12-CD34"
            })
    void passesWhatIsPublicWithoutAToken(String path) {
        HttpResponse<String> response = fixture.send(fixture.to(path));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void writingToAPublicPathNeedsAToken() {
        HttpResponse<String> response = fixture.send(
                fixture.to("/api/training/v1/certificates/AB12").POST(HttpRequest.BodyPublishers.noBody()));

        assertProblem(response, 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/alerts/0199d5a0-0000-7000-8000-000000000001", "/alerts/new", "/", "/referrals"})
    void leavesPagesToTheConsole(String path) {
        HttpResponse<String> response = fixture.send(fixture.to(path));

        assertThat(response.body()).isEqualTo("a page");
        assertThat(fixture.arrived).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/referrals",
                "/api/referrals/q/health",
                "/api/referrals/v2/x",
                "/api/other/v1/x",
                "/api/keycloak/v1/"
            })
    void knowsNothingElseBelowApi(String path) {
        assertProblem(fixture.get(path, "referrals"), 404, "not-found");
        assertThat(fixture.arrived).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/referrals/../grants/v1/awards",
                "/api/referrals/v1/../../grants",
                "/api/referrals/v1/%2e%2e/%2e%2e/q/metrics",
                "/api/referrals/v1/%2E%2E/x",
                "/api/referrals/v1/.%2e/x",
                "/api//referrals/v1/x",
                "//api/referrals/v1/x",
                "/api/referrals/v1//x",
                "/api/referrals/v1/x%2fy",
                "/api/referrals/v1/x%5cy",
                "/api/referrals/v1/x%252fy",
                "/api/referrals/v1/x%00",
                "/api/referrals/v1/x;a=b",
                "/api/referrals/v1/./x",
                "/api/referrals/v1/x\\..\\y",
                "/api/referrals/v1/%zz",
                "/api/referrals/v1/.."
            })
    void refusesPathsThatCouldBeReadInTwoWays(String path) {
        String answer = fixture.rawGet(path);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/suspicious-path");
        assertThat(fixture.arrived).isEmpty();
    }

    @Test
    void refusesMethodsThatNoServiceHas() {
        HttpResponse<String> response = fixture.send(fixture.signedIn("/api/referrals/v1/x", "referrals")
                .method("TRACE", HttpRequest.BodyPublishers.noBody()));

        assertProblem(response, 405, "method-not-allowed");
    }

    private HttpResponse<String> withToken(String token) {
        return fixture.send(fixture.to("/api/referrals/v1/referrals").header("Authorization", "Bearer " + token));
    }

    private void assertRefused(String token) {
        assertProblem(withToken(token), 401, "unauthenticated");
        assertThat(fixture.arrived).isEmpty();
    }

    static void assertProblem(HttpResponse<String> response, int status, String slug) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = new JsonObject(response.body());
        assertThat(problem.getString("type")).isEqualTo("/problems/" + slug);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(UUID.fromString(problem.getString("instance"))).isNotNull();
    }
}
