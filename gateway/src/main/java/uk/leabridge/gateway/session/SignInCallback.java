package uk.leabridge.gateway.session;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * The address that the issuer sends people back to. Each tab that signs in has a cookie of its own, so each arrives where it
 * wanted to be; a way back that was gone already, by Back or by a reload, ends at the start.
 */
@Path(SignInCallback.PATH)
public class SignInCallback {

    public static final String PATH = "/sign-in/callback";

    private static final URI START = URI.create("/");
    private static final URI BEGIN_AGAIN = URI.create("/sign-in-failed");

    /** Comes before {@link SessionFilter}: a sign-in that can be finished does not ask about an earlier one. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION - 1)
    public @Nullable Response arrive(RoutingContext routing) {
        if (!routing.normalizedPath().equals(PATH)) {
            return null;
        }
        Cookie session = routing.request().getCookie(ConsoleCookies.SESSION);
        if (!begunHere(routing)) {
            return Response.seeOther(session == null ? BEGIN_AGAIN : START).build();
        }
        if (session != null) {
            // quarkus-oidc would take the session for the answer and forget where this tab wanted to be
            routing.response().removeCookie(ConsoleCookies.SESSION, false);
        }
        return null;
    }

    /** Whether the way back was gone by somebody who has a session, of which {@link #arrive} says nothing to quarkus-oidc. */
    public static boolean hadSession(HttpServerRequest request) {
        return ConsoleCookies.sent(request).contains(ConsoleCookies.SESSION);
    }

    /** Reached by nobody: quarkus-oidc sends whoever signed in to where they wanted to be. */
    @GET
    @Authenticated
    public Response signedIn() {
        return Response.seeOther(START).build();
    }

    private static boolean begunHere(RoutingContext routing) {
        List<String> state = routing.queryParam("state");
        return state.size() == 1 && routing.request().getCookie(ConsoleCookies.PENDING + state.getFirst()) != null;
    }
}
