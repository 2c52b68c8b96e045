package uk.leabridge.gateway.session;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a request whose headers are larger than all ours can ever be. The server itself reads more than that: what it refuses
 * gets no page, and nobody would learn which cookies to give up.
 */
public class HeaderSizeFilter {

    /** Characters of names and values. Three pending sign-ins, each with the longest address, and a session are fewer. */
    private static final int MOST = 20_000;

    /** Answered with a page, and without the cookies of sign-ins that were begun. */
    public static final class HeadersTooLargeException extends RuntimeException {
        HeadersTooLargeException() {
            super("the headers are too large");
        }
    }

    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION - 2)
    public void measure(RoutingContext routing) {
        int size = 0;
        for (Map.Entry<String, String> header : routing.request().headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        if (size > MOST) {
            throw new HeadersTooLargeException();
        }
    }
}
