package uk.leabridge.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.stream.Stream;

/** The cookies of the console, by the names that quarkus-oidc gives them and keeps to itself. */
final class ConsoleCookies {

    /** Holds the id of a session. */
    static final String SESSION = "q_session";

    /** Begins the name of a sign-in that was begun; its state follows. */
    static final String PENDING = "q_auth_";

    private ConsoleCookies() {}

    /** The names of all cookies in the order they were sent, oldest first (RFC 6265, 5.4); the parsed ones are sorted by name. */
    static List<String> sent(HttpServerRequest request) {
        return request.headers().getAll("Cookie").stream()
                .flatMap(header -> Stream.of(header.split(";", -1)))
                .map(pair -> pair.strip().split("=", 2)[0])
                .distinct()
                .toList();
    }

    /** Makes the browser forget a cookie. */
    static void remove(RoutingContext routing, String name, boolean secure) {
        routing.response().removeCookies(name, false);
        routing.response()
                .addCookie(Cookie.cookie(name, "")
                        .setPath("/")
                        .setMaxAge(0)
                        .setHttpOnly(true)
                        .setSecure(secure));
    }
}
