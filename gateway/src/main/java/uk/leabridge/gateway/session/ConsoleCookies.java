package uk.leabridge.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The cookies of the console, by the names that quarkus-oidc gives them and keeps to itself. */
final class ConsoleCookies {

    /** Holds the id of a session. */
    static final String SESSION = "q_session";

    /** Begins the name of a sign-in that was begun; its state follows. */
    static final String PENDING = "q_auth_";

    /** What can be written into a header as it is. */
    private static final Pattern NAME = Pattern.compile("[!-~&&[^=;,]]{1,4096}");

    /** What a cookie may be called (RFC 6265, 4.1.1). */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private ConsoleCookies() {}

    /** The names of all cookies in the order they were sent, oldest first (RFC 6265, 5.4); the parsed ones are sorted by name. */
    static List<String> sent(HttpServerRequest request) {
        return request.headers().getAll("Cookie").stream()
                .flatMap(header -> Stream.of(header.split(";", -1)))
                .map(pair -> pair.split("=", 2)[0].strip())
                .filter(name -> NAME.matcher(name).matches())
                .distinct()
                .toList();
    }

    /** Makes the browser forget a cookie. Other sites of the domain may have given it a name that no cookie should have. */
    static void remove(RoutingContext routing, String name, boolean secure) {
        if (!TOKEN.matcher(name).matches()) {
            routing.response().headers().add(HttpHeaders.SET_COOKIE, name + "=; Path=/; Max-Age=0");
            return;
        }
        routing.response().removeCookies(name, false);
        routing.response()
                .addCookie(Cookie.cookie(name, "")
                        .setPath("/")
                        .setMaxAge(0)
                        .setHttpOnly(true)
                        .setSecure(secure));
    }
}
