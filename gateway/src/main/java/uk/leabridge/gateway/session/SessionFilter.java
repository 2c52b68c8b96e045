package uk.leabridge.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Finds the session of a page's request before anything else asks who it is. Whoever wants to leave need not be known.
 * quarkus-oidc deletes the cookie of a session that
 * it could not read; so it is asked only about what could be read.
 */
public class SessionFilter {

    private static final String FOUND = SessionFilter.class.getName();

    private final LivingSessions sessions;

    public SessionFilter(LivingSessions sessions) {
        this.sessions = sessions;
    }

    @ServerRequestFilter(preMatching = true)
    public Uni<Void> find(RoutingContext routing) {
        Cookie cookie = routing.request().getCookie(ConsoleCookies.SESSION);
        if (cookie == null || routing.normalizedPath().startsWith("/api/")) {
            return Uni.createFrom().voidItem();
        }
        Context here = Objects.requireNonNull(Vertx.currentContext());
        Uni<Void> found = sessions.open(cookie.getValue())
                .emitOn(task -> here.runOnContext(_ -> task.run()))
                .invoke(tokens -> routing.put(FOUND, tokens))
                .replaceWithVoid();
        return SignOutResource.PATH.equals(routing.normalizedPath())
                ? found.onFailure(SignInAwayException.class)
                        .recoverWithUni(Uni.createFrom().voidItem())
                : found;
    }

    /** What was found for this request. */
    static Optional<AuthorizationCodeTokens> found(RoutingContext routing) {
        Optional<AuthorizationCodeTokens> found = routing.get(FOUND);
        return found == null ? Optional.empty() : found;
    }

    /** Whether nobody can tell whose request this is: then nothing may ask, because asking would end the session. */
    static boolean unknown(RoutingContext routing) {
        return routing.request().getCookie(ConsoleCookies.SESSION) != null
                && !routing.data().containsKey(FOUND);
    }
}
