package uk.leabridge.gateway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.gateway.world.ConsoleWorld;

/** The gateway's own API reads JSON as strictly as the services do. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class OnboardingInputIT {

    private static final String BARNET = """
            {"code": "barnet", "name": "Barnet", "administrator":
             {"email": "admin@example.org", "givenName": "Sample", "familyName": "Admin-BA"}}""";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String realm =
            ConfigProvider.getConfig().getValue("leabridge.issuer", String.class) + "/protocol/openid-connect";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "code": "barnet"     | "code": "barnet", "code": "camden" | code
            "name": "Barnet"     | "name": "Bar\\u0000net"            | name
            "name": "Barnet"     | "name": "\\ud800"                  | name
            "name": "Barnet"     | "name": "\\u3164\\u200b"           | name
            "name": "Barnet"     | "name": "Barnet", "other": 1       | other
            "name": "Barnet"     | "name": ["Barnet"]                 | name
            "givenName": "Sample"| "givenName": " \\u00a0 "           | administrator.givenName
            admin@example.org    | admin@[127.0.0.1]                  | administrator.email
            admin@example.org    | admin@localhost                    | administrator.email
            {"code"              | {{"code"                           | body
            "Admin-BA"}}         | "Admin-BA"}} {}                    | body
            """)
    void namesTheFieldThatCannotBeTaken(String good, String bad, String field) throws Exception {
        HttpResponse<String> answer = send("partnership-admin.hackney", BARNET.replace(good, bad));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body())
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo(field);
    }

    @Test
    void asksForABodyWhenThereIsNone() throws Exception {
        assertThat(send("partnership-admin.hackney", "").statusCode()).isEqualTo(400);
        assertThat(send("partnership-admin.hackney", "null").statusCode()).isEqualTo(400);
    }

    @Test
    void saysWhenToComeBackWhileTheIdentityProviderIsAway() throws Exception {
        HttpResponse<String> answer = send("partnership-admin.hackney", BARNET);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("/problems/onboarding-undone");
    }

    @Test
    void looksAtTheRoleBeforeTheBody() throws Exception {
        assertThat(send("borough-admin.hackney", "{").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> send(String user, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + RestAssured.port + "/api/onboarding/v1/boroughs"))
                        .header("Authorization", "Bearer " + token(user))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "key-1")
                        .timeout(Duration.ofSeconds(20))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private String token(String user) throws IOException, InterruptedException {
        HttpResponse<Void> code = client.send(
                HttpRequest.newBuilder(URI.create(realm + "/auth?code_challenge=x&nonce=n&state=s&redirect_uri="
                                + "http://localhost/back&login=" + user))
                        .build(),
                BodyHandlers.discarding());
        String back = code.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> token = client.send(
                HttpRequest.newBuilder(URI.create(realm + "/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(back.substring(back.indexOf("code="), back.indexOf("&state"))))
                        .build(),
                BodyHandlers.ofString());
        return new JsonObject(token.body()).getString("access_token");
    }
}
