package uk.leabridge.gateway.session;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Refuses a write from the browser that does not carry its session's form token. */
public class CsrfFilter {

    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Answered with a page that says what to do. */
    public static final class ForgedFormException extends RuntimeException {
        ForgedFormException() {
            super("the form token is missing or wrong");
        }
    }

    private final CsrfTokens tokens;
    private final SignedIn signedIn;
    private final HttpServerRequest sent;

    public CsrfFilter(CsrfTokens tokens, SignedIn signedIn, HttpServerRequest sent) {
        this.sent = sent;
        this.tokens = tokens;
        this.signedIn = signedIn;
    }

    @WithFormRead
    @ServerRequestFilter
    public void check(ResteasyReactiveContainerRequestContext request) {
        if (READS.contains(request.getMethod()) || bearer(request)) {
            return;
        }
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        String given = given(context);
        boolean holds =
                signedIn.person().filter(person -> tokens.holds(given, person)).isPresent();
        if (!holds && !harmless(request)) {
            throw new ForgedFormException();
        }
    }

    /** Signing out by the form of an earlier session does what the person wants. Another site may not do it for them. */
    private boolean harmless(ResteasyReactiveContainerRequestContext request) {
        return request.getUriInfo().getPath().equals(SignOutResource.PATH)
                && (signedIn.isNobody() || SameOrigin.proven(sent));
    }

    /** The onboarding API is called with a token, never with the browser's cookie. */
    private static boolean bearer(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("/api/");
    }

    private static String given(ResteasyReactiveRequestContext context) {
        if (context.getFormData() == null) {
            return "";
        }
        var field = context.getFormData().getFirst(CsrfTokens.FIELD);
        return field == null || field.isFileItem() ? "" : field.getValue();
    }
}
