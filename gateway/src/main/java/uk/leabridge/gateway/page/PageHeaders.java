package uk.leabridge.gateway.page;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import uk.leabridge.gateway.config.GatewayConfig;

/** What the browser is told about every page: run nothing that is not ours, frame nothing, keep nothing. */
@ApplicationScoped
public class PageHeaders {

    private final String policy;
    private final boolean https;

    public PageHeaders(GatewayConfig config) {
        URI issuer = config.issuer();
        String realm = issuer.getScheme() + "://" + issuer.getRawAuthority();
        this.https = config.console().https();
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; "
                + "form-action 'self' " + realm // a form sent without a session is answered with the way to sign in
                + (https ? "; upgrade-insecure-requests" : "");
    }

    void install(@Observes Router router) {
        router.route().order(-200).handler(this::set);
    }

    private void set(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        context.next();
    }
}
