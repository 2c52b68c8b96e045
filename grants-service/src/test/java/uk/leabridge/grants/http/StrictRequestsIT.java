package uk.leabridge.grants.http;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.grants.GrantsApi;
import uk.leabridge.grants.GrantsService;
import uk.leabridge.platform.test.service.TestDatabase;

@QuarkusTest
@GrantsService
class StrictRequestsIT {
    private static final String PROVIDERS = "/v1/providers";

    private final String borough = GrantsApi.freshBorough();
    private final String officer = GrantsApi.officer(borough);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"slug": "%s", "name": "A", "name": "B"}       | name
            {"slug": "%s", "name": "A", "slug": "other"}   | slug
            {"name": "A", "name": "B", "slug": "%s"}       | name
            """)
    void refusesAFieldThatIsThereTwice(String body, String field) throws SQLException {
        var slug = GrantsApi.slug();
        register(body.formatted(slug))
                .statusCode(400)
                .body("errors.field", hasItem(field))
                .body("errors.code", hasItem("duplicate-field"));
        assertNothingIsKept(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "x", "]", "}", "null", ",", "{\"slug\": \"other\", \"name\": \"B\"}"})
    void refusesWhatFollowsTheJson(String rest) throws SQLException {
        var slug = GrantsApi.slug();
        register("{\"slug\": \"%s\", \"name\": \"A\"} ".formatted(slug) + rest).statusCode(400);
        assertNothingIsKept(slug);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            \\ud800                | broken-character
            A\\udc00 name          | broken-character
            A\\ufdd0 name          | broken-character
            \\u0000                | control-character
            A \\u202egnp.exe       | direction-override
            A \\u2066name          | direction-override
            """)
    void refusesATextThatIsNone(String name, String code) throws SQLException {
        var slug = GrantsApi.slug();
        register("{\"slug\": \"%s\", \"name\": \"%s\"}".formatted(slug, name))
                .statusCode(400)
                .body("errors.field", hasItem("name"))
                .body("errors.code", hasItem(code));
        assertNothingIsKept(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\\u00a0\\u00a0",
                "\\u200b",
                "\\u3164",
                "\\u2800\\u2800",
                "\\ufe0f",
                "\\udb40\\udc41",
                "\\u200d\\u200c",
                "\\u0301\\u0301",
                "\\u00ad\\u2060\\u180e"
            })
    void takesWhatIsInvisibleForMissing(String name) throws SQLException {
        var slug = GrantsApi.slug();
        register("{\"slug\": \"%s\", \"name\": \"%s\"}".formatted(slug, name))
                .statusCode(400)
                .body("errors.find { it.field == 'name' }.code", equalTo("not-blank"));
        assertNothingIsKept(slug);
    }

    @Test
    void keepsATextInOneForm() {
        var id = register("{\"slug\": \"%s\", \"name\": \"\\u00a0Cafe\\u0301 \\u0646\\u200c\\u0627\\u200b\"}"
                        .formatted(GrantsApi.slug()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        GrantsApi.get(officer, PROVIDERS + "/" + id)
                .statusCode(200)
                .body("name", equalTo("Caf\u00e9 \u0646\u200c\u0627"));
    }

    @Test
    void countsLettersAndNotTheirParts() {
        var ships = "\ud83d\udea2".repeat(200);
        register("{\"slug\": \"%s\", \"name\": \"%s\"}".formatted(GrantsApi.slug(), ships))
                .statusCode(201);
        register("{\"slug\": \"%s\", \"name\": \"%s\"}".formatted(GrantsApi.slug(), ships + "x"))
                .statusCode(400)
                .body("errors.code", hasItem("size"));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        for (byte[] body : new byte[][] {
            {'{', '"', (byte) 0xc3, '(', '"', ':', '1', '}'},
            ("\ufeff{\"slug\": \"" + GrantsApi.slug() + "\", \"name\": \"A\"}").getBytes(UTF_8),
            ("{\"slug\": \"" + GrantsApi.slug() + "\", \"name\": \"A\"}").getBytes(UTF_16LE)
        }) {
            given().header("Authorization", "Bearer " + officer)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Content-Type", "application/json")
                    .body(body)
                    .post(PROVIDERS)
                    .then()
                    .statusCode(400)
                    .body("errors.code", hasItem("not-json"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0001-01-01",
                "0000-01-01",
                "10000-01-01",
                "+999999999-01-01",
                "2026-02-30",
                "1",
                "[2026, 1, 1]",
                ""
            })
    void refusesADayThatCannotBe(String day) {
        var provider = GrantsApi.provider(borough);
        var written = day.startsWith("[") || day.equals("1") ? day : "\"" + day + "\"";
        var body = """
                {"name": "Sample", "email": "%s", "role": "Worker", "regulatedActivity": false, "designation": "NONE",
                 "startsOn": %s}""".formatted(GrantsApi.email(), written);
        post("/v1/providers/" + provider + "/roster", body).statusCode(400).body("errors.field", hasItem("startsOn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample@127.0.0.1",
                "sample@[127.0.0.1]",
                "sample@[IPv6:::1]",
                "sample@2130706433",
                "sample@localhost",
                "sample@0x7f.0.0.1"
            })
    void refusesAnAddressWithoutADomain(String email) {
        var provider = GrantsApi.provider(borough);
        var body = """
                {"name": "Sample", "email": "%s", "role": "Worker", "regulatedActivity": false, "designation": "NONE",
                 "startsOn": "2026-01-01"}""".formatted(email);
        post("/v1/providers/" + provider + "/roster", body).statusCode(400).body("errors.field", hasItem("email"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z/018f0000-0000-7000-8000-000000000000",
                "-999999999-01-01T00:00:00Z/018f0000-0000-7000-8000-000000000000",
                "2026-01-01T00:00:00Z/1-1-1-1-1",
                "2026-01-01T00:00:00Z/",
                "2026-01-01T00:00:00Z/018f0000-0000-7000-8000-000000000000/x",
                "x"
            })
    void refusesACursorThatWasNotGiven(String content) {
        given().header("Authorization", "Bearer " + officer)
                .queryParam("after", Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8)))
                .get(PROVIDERS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("after"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=%zz", "?limit=%", "?after=%f", "/%zz", "/%c3%28", "?limit=%00", "?%zz=1"})
    void answersABrokenAddressWithAProblem(String rest) throws IOException {
        var answer = raw("GET " + PROVIDERS + rest + " HTTP/1.1");
        assertThat(answer).satisfiesAnyOf(one -> assertThat(one).startsWith("HTTP/1.1 400 "), one -> assertThat(one)
                .startsWith("HTTP/1.1 404 "));
        assertThat(answer).containsIgnoringCase("content-type: application/problem+json");
        assertThat(answer).contains("\"type\":\"/problems/");
    }

    @Test
    void readsNoMoreOfABodyThanItTakes() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(("POST " + PROVIDERS + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + officer
                            + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID()
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(UTF_8));
            var chunk = ("100000\r\n" + " ".repeat(0x100000) + "\r\n").getBytes(UTF_8);
            for (int megabytes = 0; megabytes < 13; megabytes++) out.write(chunk);
            out.flush();
            var answer = new String(socket.getInputStream().readNBytes(1_000), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=utf-16",
                "application/json; charset=nonsense",
                "application/json; charset"
            })
    void refusesAnotherEncoding(String type) {
        given().config(RestAssured.config()
                        .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Authorization", "Bearer " + officer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type)
                .body("{}".getBytes(UTF_8))
                .post(PROVIDERS)
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @Test
    void letsNobodyKeepAnAnswer() throws IOException {
        given().header("Authorization", "Bearer " + officer)
                .get(PROVIDERS)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"));
        given().get(PROVIDERS).then().statusCode(401).header("Cache-Control", equalTo("no-store"));
        assertThat(raw("GET " + PROVIDERS + "?limit=%zz HTTP/1.1")).containsIgnoringCase("cache-control: no-store");
    }

    @Test
    void writesAddressesThatLeadThroughTheGateway() {
        var made = register("{\"slug\": \"%s\", \"name\": \"A\"}".formatted(GrantsApi.slug()))
                .statusCode(201)
                .extract();
        assertThat(made.header("Location")).isEqualTo("/api/grants" + PROVIDERS + "/" + made.<String>path("id"));
        register("{\"slug\": \"%s\", \"name\": \"B\"}".formatted(GrantsApi.slug()))
                .statusCode(201);
        var link = given().header("Authorization", "Bearer " + officer)
                .queryParam("limit", 1)
                .get(PROVIDERS)
                .header("Link");
        assertThat(link).startsWith("</api/grants/v1/providers?limit=1&after=").endsWith(">; rel=\"next\"");
    }

    @Test
    void takesACursorBack() {
        var cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((Instant.parse("2026-01-01T00:00:00Z") + "/018f0000-0000-7000-8000-000000000000")
                        .getBytes(UTF_8));
        given().header("Authorization", "Bearer " + officer)
                .queryParam("after", cursor)
                .get(PROVIDERS)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse register(String body) {
        return post(PROVIDERS, body);
    }

    private ValidatableResponse post(String path, String body) {
        return given().header("Authorization", "Bearer " + officer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .body(body.getBytes(UTF_8))
                .post(path)
                .then();
    }

    /** What no client would send. */
    private String raw(String requestLine) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(5_000);
            var request = requestLine + "\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + officer
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static void assertNothingIsKept(String slug) throws SQLException {
        assertThat(TestDatabase.rows("select 1 from provider where slug = ?", slug))
                .isEmpty();
    }
}
