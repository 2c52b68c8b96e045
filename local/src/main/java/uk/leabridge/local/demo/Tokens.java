package uk.leabridge.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import uk.leabridge.local.DemoCredentials;

/** Access tokens of people (password) and systems (client credentials), kept until shortly before they expire. */
final class Tokens {
    private static final Duration MARGIN = Duration.ofSeconds(45);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DemoCredentials credentials;
    private final HttpClient http;
    private final InstantSource time;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String text, String subject, Instant expires) {}

    Tokens(DemoCredentials credentials, HttpClient http, InstantSource time) {
        this.credentials = credentials;
        this.http = http;
        this.time = time;
    }

    /** The token of a person ({@code referrer.hackney}) or a system ({@code system-hackney}). */
    String of(String caller) {
        return current(caller).text();
    }

    /** Who the caller is to the services. */
    String subject(String caller) {
        return current(caller).subject();
    }

    void forget(String caller) {
        tokens.remove(caller);
    }

    private Token current(String caller) {
        return tokens.compute(
                caller,
                (_, known) -> known != null && known.expires().isAfter(time.instant()) ? known : signIn(caller));
    }

    private Token signIn(String caller) {
        Map<String, String> form = new LinkedHashMap<>();
        if (caller.startsWith("system-") || caller.equals("e-learning")) {
            form.put("grant_type", "client_credentials");
            form.put("client_id", caller);
            form.put("client_secret", secret(caller));
        } else {
            form.put("grant_type", "password");
            form.put("client_id", "demo-cli");
            form.put("username", caller);
            form.put("password", password(caller));
        }
        JsonNode answer = post(caller, form);
        String text = answer.path("access_token").asText();
        Instant expires =
                time.instant().plusSeconds(answer.path("expires_in").asLong()).minus(MARGIN);
        return new Token(text, subjectOf(text), expires);
    }

    private JsonNode post(String caller, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(credentials.issuer() + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new DemoFailure(
                        caller + " cannot sign in: Keycloak returned " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new DemoFailure("Keycloak is not responding at " + credentials.issuer() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted");
        }
    }

    private static String subjectOf(String token) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            return JSON.readTree(claims).path("sub").asText();
        } catch (IOException e) {
            throw new DemoFailure("Keycloak's token could not be read: " + e.getMessage());
        }
    }

    private String password(String username) {
        return credentials.users().stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .map(DemoCredentials.User::password)
                .orElseThrow(() -> new DemoFailure("There is no user " + username + " in demo-credentials.json"));
    }

    private String secret(String id) {
        return credentials.clients().stream()
                .filter(client -> client.id().equals(id))
                .findFirst()
                .map(DemoCredentials.SystemAccess::secret)
                .orElseThrow(() -> new DemoFailure("There is no client " + id + " in demo-credentials.json"));
    }
}
