package uk.leabridge.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Keeps a person's tokens here and gives the browser an id that means nothing elsewhere. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SealedTokenState implements TokenStateManager {

    private final Sessions sessions;

    public SealedTokenState(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext routing,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> request) {
        String text = write(tokens);
        return request.runBlocking(() -> sessions.start(text));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext routing,
            OidcTenantConfig tenant,
            String id,
            OidcRequestContext<AuthorizationCodeTokens> request) {
        return request.runBlocking(() -> sessions.find(id)
                .map(SealedTokenState::read)
                .orElseThrow(() -> new AuthenticationFailedException("the session has ended")));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext routing, OidcTenantConfig tenant, String id, OidcRequestContext<Void> request) {
        return request.runBlocking(() -> {
            sessions.end(id);
            return null;
        });
    }

    private static String write(AuthorizationCodeTokens tokens) {
        return new JsonObject()
                .put("id", tokens.getIdToken())
                .put("access", tokens.getAccessToken())
                .put("refresh", tokens.getRefreshToken())
                .put("expiresIn", tokens.getAccessTokenExpiresIn())
                .put("scope", tokens.getAccessTokenScope())
                .encode();
    }

    private static AuthorizationCodeTokens read(String text) {
        JsonObject json = new JsonObject(text);
        return new AuthorizationCodeTokens(
                json.getString("id"),
                json.getString("access"),
                json.getString("refresh"),
                json.getLong("expiresIn"),
                json.getString("scope"));
    }
}
