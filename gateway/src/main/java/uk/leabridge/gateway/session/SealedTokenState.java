package uk.leabridge.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Keeps a person's tokens here and gives the browser an id that means nothing elsewhere. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SealedTokenState implements TokenStateManager {

    private static final Logger LOG = Logger.getLogger(SealedTokenState.class);

    private final LivingSessions sessions;

    public SealedTokenState(LivingSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext routing,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> request) {
        return sessions.start(tokens);
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext routing,
            OidcTenantConfig tenant,
            String id,
            OidcRequestContext<AuthorizationCodeTokens> request) {
        Uni<Optional<AuthorizationCodeTokens>> kept = SessionFilter.unknown(routing)
                ? sessions.open(id)
                : Uni.createFrom().item(() -> SessionFilter.found(routing));
        return kept.map(tokens -> tokens.orElseThrow(() -> new AuthenticationFailedException("the session has ended")));
    }

    /** Called for sessions that are of no use any more. One that cannot be deleted now ends by itself. */
    @Override
    public Uni<Void> deleteTokens(
            RoutingContext routing, OidcTenantConfig tenant, String id, OidcRequestContext<Void> request) {
        return sessions.forget(id)
                .onFailure(SignInAwayException.class)
                .invoke(e -> LOG.warnf("A session was not deleted: %s", e.getMessage()))
                .onFailure(SignInAwayException.class)
                .recoverWithNull();
    }
}
