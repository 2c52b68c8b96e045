package uk.leabridge.gateway.session;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;

/** Whether the browser says that a page of ours sent this request. For what has no form token that could be checked. */
public final class SameOrigin {

    private SameOrigin() {}

    public static boolean proven(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin"); // older browsers, and those that reach us without TLS
        return origin != null
                && request.authority() != null
                && isHost(origin, request.authority().toString());
    }

    private static boolean isHost(String origin, String authority) {
        try {
            return authority.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
