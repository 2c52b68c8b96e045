package uk.leabridge.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a caller's headers reaches a service. Anything that says who somebody is, where the request came from or
 * whose console session it is stays outside; a service believes the token alone, and these headers must not tempt it.
 */
final class ForwardedHeaders {

    /** The only {@code X-} headers that pass. */
    private static final Set<String> KNOWN_X = Set.of("x-experience-api-version", "x-requested-with");

    private static final Set<String> NEVER = Set.of(
            "forwarded",
            "via",
            "cookie",
            "cookie2",
            "expect",
            "remote-user",
            "remote-addr",
            "remote-groups",
            "true-client-ip",
            "client-ip",
            "client-cert",
            "client-cert-chain",
            "front-end-https",
            "traceparent",
            "tracestate",
            "baggage",
            "proxy-connection",
            "keep-alive",
            "te",
            "trailer",
            "upgrade",
            "http2-settings");

    private static final Set<String> NEVER_BACK = Set.of(
            "x-request-id",
            "set-cookie",
            "server",
            "x-powered-by",
            "keep-alive",
            "connection",
            "proxy-connection",
            "trailer",
            "upgrade");

    private static final Set<String> KEPT_WHATEVER_CONNECTION_SAYS =
            Set.of("authorization", "content-length", "transfer-encoding", "host", "close");

    private static final Pattern NOT_OF_A_HOST = Pattern.compile("[^A-Za-z0-9.:\\[\\]-]");

    private ForwardedHeaders() {}

    static void outbound(MultiMap headers, HttpServerRequest request, String requestId) {
        List<String> connection = headers.getAll("connection");
        String traceparent = headers.get("traceparent");
        String tracestate = Trace.wellFormed(traceparent) ? headers.get("tracestate") : null;
        List<String> unwanted = null;
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!passes(name)) {
                unwanted = unwanted == null ? new ArrayList<>() : unwanted;
                unwanted.add(name);
            }
        }
        if (unwanted != null) {
            unwanted.forEach(headers::remove);
        }
        removeNamedBy(connection, headers);
        headers.set("X-Request-Id", requestId);
        headers.set("traceparent", Trace.traceparent(traceparent));
        if (tracestate != null) {
            headers.set("tracestate", tracestate);
        }
        headers.set("Forwarded", forwarded(request));
    }

    /** Headers that {@code Connection} names belong to this hop alone. */
    private static void removeNamedBy(List<String> connection, MultiMap headers) {
        for (String named : connection) {
            for (String name : named.split(",", -1)) {
                String hop = name.trim().toLowerCase(Locale.ROOT);
                if (!hop.isEmpty() && !KEPT_WHATEVER_CONNECTION_SAYS.contains(hop)) {
                    headers.remove(hop);
                }
            }
        }
    }

    private static boolean passes(String name) {
        if (name.startsWith("x-")) {
            return KNOWN_X.contains(name);
        }
        return name.indexOf('_') < 0 && !name.startsWith("cf-") && !name.startsWith("ssl-") && !NEVER.contains(name);
    }

    private static String forwarded(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        String address = remote == null || remote.hostAddress() == null ? "unknown" : remote.hostAddress();
        String node = address.indexOf(':') >= 0 ? "\"[" + address + "]\"" : address;
        String scheme = request.isSSL() ? "https" : "http";
        var authority = request.authority();
        String host = authority == null
                ? ""
                : ";host=\"" + NOT_OF_A_HOST.matcher(authority.toString()).replaceAll("") + "\"";
        return "for=" + node + ";proto=" + scheme + host;
    }

    /** The door has put its own request id on the answer already; a second one would only confuse. */
    static void inbound(MultiMap headers) {
        NEVER_BACK.forEach(headers::remove);
        headers.set("X-Content-Type-Options", "nosniff");
    }
}
