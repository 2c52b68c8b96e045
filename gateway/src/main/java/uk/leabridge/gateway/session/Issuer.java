package uk.leabridge.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import uk.leabridge.gateway.config.GatewayConfig;

/**
 * Renews and ends a session at the issuer, from server to server: no token goes into an address. Unlike quarkus-oidc, which
 * ends a session whenever its tokens were not renewed, it tells a refusal from no answer.
 */
@ApplicationScoped
public class Issuer {

    private static final Logger LOG = Logger.getLogger(Issuer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String CLIENT = "gateway";

    /** What came of asking for new tokens. */
    sealed interface Renewal {

        record Renewed(AuthorizationCodeTokens tokens) implements Renewal {}

        /** The issuer knows this session no longer. */
        record Ended() implements Renewal {}

        /** No answer, or none that says anything about the session. */
        record NoAnswer() implements Renewal {}
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String address;
    private final String credentials;

    public Issuer(GatewayConfig config) {
        this.address = config.issuer() + "/protocol/openid-connect/";
        String pair =
                encoded(CLIENT) + ":" + encoded(config.gatewayClientSecret().orElse(""));
        this.credentials = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    Renewal renew(String refreshToken) {
        return post("token", "grant_type=refresh_token&refresh_token=" + encoded(refreshToken))
                .map(Issuer::renewal)
                .orElseGet(Renewal.NoAnswer::new);
    }

    /** Ends the person's session there; false when that is not known to have happened. */
    boolean end(String refreshToken) {
        return post("logout", "client_id=" + CLIENT + "&refresh_token=" + encoded(refreshToken))
                .filter(response -> response.statusCode() / 100 == 2 || refused(response))
                .isPresent();
    }

    private static Renewal renewal(HttpResponse<String> response) {
        if (response.statusCode() == 200) {
            JsonObject tokens = new JsonObject(response.body());
            return new Renewal.Renewed(new AuthorizationCodeTokens(
                    tokens.getString("id_token"),
                    tokens.getString("access_token"),
                    tokens.getString("refresh_token"),
                    tokens.getLong("expires_in"),
                    tokens.getString("scope")));
        }
        if (refused(response)) {
            return new Renewal.Ended();
        }
        LOG.warnf("The issuer answered %d to a renewal", response.statusCode());
        return new Renewal.NoAnswer();
    }

    /** Other refusals, as of our own credentials, say nothing about the person's session. */
    private static boolean refused(HttpResponse<String> response) {
        try {
            return response.statusCode() == 400
                    && "invalid_grant".equals(new JsonObject(response.body()).getString("error"));
        } catch (DecodeException e) {
            return false;
        }
    }

    private Optional<HttpResponse<String>> post(String endpoint, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + endpoint))
                .timeout(PATIENCE)
                .header("Authorization", credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return Optional.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            LOG.warnf("The issuer did not answer: %s", e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
