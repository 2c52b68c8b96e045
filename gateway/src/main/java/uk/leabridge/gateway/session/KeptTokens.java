package uk.leabridge.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** A session's tokens as they are kept, and what they say. They were verified when they came, and are again at each use. */
final class KeptTokens {

    private KeptTokens() {}

    static String write(AuthorizationCodeTokens tokens) {
        return new JsonObject()
                .put("id", tokens.getIdToken())
                .put("access", tokens.getAccessToken())
                .put("refresh", tokens.getRefreshToken())
                .put("expiresIn", tokens.getAccessTokenExpiresIn())
                .put("scope", tokens.getAccessTokenScope())
                .encode();
    }

    /** Nothing when it cannot be read, as what another version kept in another way: then the person signs in again. */
    static Optional<AuthorizationCodeTokens> read(String text) {
        try {
            JsonObject json = new JsonObject(text);
            AuthorizationCodeTokens tokens = new AuthorizationCodeTokens(
                    json.getString("id"),
                    json.getString("access"),
                    json.getString("refresh"),
                    json.getLong("expiresIn"),
                    json.getString("scope"));
            return expiry(tokens).isAfter(Instant.EPOCH) ? Optional.of(tokens) : Optional.empty();
        } catch (DecodeException | IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
    }

    /** When the first of the two tokens that pages need is over. */
    static Instant expiry(AuthorizationCodeTokens tokens) {
        Instant identity = expiry(tokens.getIdToken());
        Instant access = expiry(tokens.getAccessToken());
        return identity.isBefore(access) ? identity : access;
    }

    static JsonObject claims(String token) {
        String payload = token.split("\\.", -1)[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    private static Instant expiry(String token) {
        return Instant.ofEpochSecond(claims(token).getLong("exp", 0L));
    }
}
