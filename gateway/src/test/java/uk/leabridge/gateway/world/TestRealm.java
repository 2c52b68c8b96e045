package uk.leabridge.gateway.world;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** An identity provider small enough for a test: code flow, refresh, end of session. Users are {@code role.borough}. */
final class TestRealm {

    private static final String PATH = "/realms/east-london";
    private static final String PROTOCOL = "/protocol/openid-connect";

    private record Grant(String user, String nonce, String session, boolean renewable, int lifetime) {}

    private final Relay relay;
    private final RsaJsonWebKey key;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    TestRealm(Vertx vertx) {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
        key.setKeyId("test");
        key.setUse("sig");
        key.setAlgorithm("RS256");
        HttpServer server = ConsoleWorld.await(
                vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1"));
        relay = new Relay(vertx, server.actualPort());
    }

    /** The way to it, which a test may cut. */
    Relay relay() {
        return relay;
    }

    String issuer() {
        return "http://127.0.0.1:" + relay.port() + PATH;
    }

    private void answer(HttpServerRequest request) {
        switch (request.path().substring(PATH.length())) {
            case "/.well-known/openid-configuration" -> json(request, metadata());
            case PROTOCOL + "/certs" ->
                json(
                        request,
                        new JsonObject()
                                .put(
                                        "keys",
                                        new JsonArray()
                                                .add(new JsonObject(key.toParams(OutputControlLevel.PUBLIC_ONLY)))));
            case PROTOCOL + "/auth" -> authorise(request);
            case PROTOCOL + "/token" -> request.bodyHandler(body -> token(request, body.toString()));
            case PROTOCOL + "/logout" -> request.bodyHandler(body -> logout(request, body.toString()));
            default -> request.response().setStatusCode(404).end();
        }
    }

    private JsonObject metadata() {
        return new JsonObject()
                .put("issuer", issuer())
                .put("authorization_endpoint", issuer() + PROTOCOL + "/auth")
                .put("token_endpoint", issuer() + PROTOCOL + "/token")
                .put("jwks_uri", issuer() + PROTOCOL + "/certs")
                .put("end_session_endpoint", issuer() + PROTOCOL + "/logout")
                .put("response_types_supported", new JsonArray().add("code"))
                .put("code_challenge_methods_supported", new JsonArray().add("S256"));
    }

    /** The browser of the tests adds {@code login}: nobody types a password here. */
    private void authorise(HttpServerRequest request) {
        if (request.getParam("code_challenge") == null) {
            request.response().setStatusCode(400).end("no PKCE");
            return;
        }
        String code = UUID.randomUUID().toString();
        grants.put(code, grant(request.getParam("login"), request.getParam("nonce")));
        String back = request.getParam("redirect_uri");
        redirect(request, back + "?code=" + code + "&state=" + encode(request.getParam("state")));
    }

    private void token(HttpServerRequest request, String body) {
        Map<String, String> form = ConsoleWorld.form(body);
        String code = form.containsKey("code") ? form.get("code") : form.get("refresh_token");
        Grant grant = code == null ? null : grants.remove(code);
        if (grant == null) {
            request.response().setStatusCode(400).end("{\"error\":\"invalid_grant\"}");
            return;
        }
        String refresh = UUID.randomUUID().toString();
        if (grant.renewable()) {
            grants.put(refresh, grant);
        }
        json(
                request,
                new JsonObject()
                        .put("access_token", sign(accessToken(grant)))
                        .put("id_token", sign(idToken(grant)))
                        .put("refresh_token", refresh)
                        .put("token_type", "Bearer")
                        .put("expires_in", grant.lifetime()));
    }

    /** Ends a session as Keycloak does for a client that sends the refresh token. */
    private void logout(HttpServerRequest request, String body) {
        Map<String, String> form = ConsoleWorld.form(body);
        Grant grant = form.containsKey("refresh_token") ? grants.remove(form.get("refresh_token")) : null;
        if (request.getHeader("Authorization") == null || grant == null) {
            request.response().setStatusCode(400).end("{\"error\":\"invalid_grant\"}");
        } else {
            request.response().setStatusCode(204).end();
        }
    }

    /**
     * Tokens of {@code .expiring.} users are over in a moment; those of {@code .brief.} users are due for renewal at once, and so are those of the first sign-in of a {@code .once.}
     * user, which cannot be renewed.
     */
    private Grant grant(String user, String nonce) {
        boolean once = user.contains(".once.") && seen.add(user);
        int lifetime = once || user.contains(".brief.") ? 15 : user.contains(".expiring.") ? 2 : 300;
        return new Grant(user, nonce, UUID.randomUUID().toString(), !once, lifetime);
    }

    private JsonObject common(Grant grant) {
        long now = Instant.now().getEpochSecond();
        return new JsonObject()
                .put("iss", issuer())
                .put("sub", ConsoleWorld.subject(grant.user()))
                .put("sid", grant.session())
                .put("azp", "gateway")
                .put("iat", now)
                .put("exp", now + grant.lifetime())
                .put("preferred_username", grant.user())
                .put("name", "Sample " + grant.user());
    }

    private JsonObject idToken(Grant grant) {
        return common(grant).put("aud", "gateway").put("typ", "ID").put("nonce", grant.nonce());
    }

    private JsonObject accessToken(Grant grant) {
        List<String> parts = List.of(grant.user().split("\\.", -1));
        return common(grant)
                .put("aud", new JsonArray().add("leabridge"))
                .put("typ", "Bearer")
                .put("groups", new JsonArray().add(parts.getFirst()).add("learner"))
                .put("borough", parts.getLast())
                .put("organisation", parts.getLast() + "-sample-school")
                .put("scope", "openid referrals grants training comms onboarding");
    }

    private String sign(JsonObject claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.encode());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(HttpServerRequest request, JsonObject body) {
        request.response().putHeader("Content-Type", "application/json").end(body.toBuffer());
    }

    private static void redirect(HttpServerRequest request, String to) {
        request.response().setStatusCode(302).putHeader("Location", to).end();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
