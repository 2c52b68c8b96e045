package uk.leabridge.gateway.session;

import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.leabridge.gateway.config.GatewayConfig;

/**
 * Bounds the cookies of sign-ins that were begun. Each visit without a session leaves one; without a bound a browser collects
 * more of them than a request may carry.
 */
@ApplicationScoped
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
public class PendingSignIns implements OidcRedirectFilter {

    private static final int MOST = 3;

    private final boolean secure;

    public PendingSignIns(GatewayConfig config) {
        this.secure = config.console().https();
    }

    /** One is added by the answer to this request; the oldest ones go. */
    @Override
    public void filter(OidcRedirectContext context) {
        RoutingContext routing = context.routingContext();
        List<String> pending = ConsoleCookies.sent(routing.request()).stream()
                .filter(name -> name.startsWith(ConsoleCookies.PENDING))
                .toList();
        pending.stream()
                .limit(Math.max(0, pending.size() - (MOST - 1L)))
                .forEach(name -> ConsoleCookies.remove(routing, name, secure));
    }

    /** Removes all that is not the session itself, so that the next request is small enough. */
    public void removeAll(RoutingContext routing) {
        ConsoleCookies.sent(routing.request()).stream()
                .filter(name -> !name.equals(ConsoleCookies.SESSION))
                .forEach(name -> ConsoleCookies.remove(routing, name, secure));
    }
}
