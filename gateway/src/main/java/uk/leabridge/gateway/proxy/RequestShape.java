package uk.leabridge.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses requests that two programs could read in two ways, or that could not be passed on as they are. */
final class RequestShape {

    /** Bytes of names and values, and 32 for each header as HTTP/2 counts them (RFC 9113, 6.5.2). */
    private static final int MOST_HEADERS = 20_000;

    private static final int EACH_HEADER = 32;

    private RequestShape() {}

    /** Whether its headers are more than any program has to send. A page has a limit and an answer of its own. */
    static boolean headersTooLarge(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + EACH_HEADER;
        }
        return size > MOST_HEADERS;
    }

    /** What is wrong with it, whoever it is for; nothing when it can be read in one way alone. */
    static @Nullable Problem fault(HttpServerRequest request, long longestBody) {
        String path = request.path();
        if (path == null || !PathRules.plain(path)) {
            return Problem.SUSPICIOUS_PATH;
        }
        return readable(request.query()) && addressedOnce(request) && headersPlain(request.headers())
                ? lengthFault(request, longestBody)
                : Problem.MALFORMED_REQUEST;
    }

    /** Whether the length that it states can be true, and is not too much. */
    private static @Nullable Problem lengthFault(HttpServerRequest request, long most) {
        List<String> lengths = request.headers().getAll(HttpHeaders.CONTENT_LENGTH);
        if (lengths.isEmpty()) {
            return null;
        }
        if (lengths.size() > 1 || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return Problem.MALFORMED_REQUEST;
        }
        try {
            long bytes = Long.parseLong(lengths.getFirst());
            if (bytes < 0) {
                return Problem.MALFORMED_REQUEST;
            }
            return bytes > most ? Problem.BODY_TOO_LARGE : null;
        } catch (NumberFormatException e) {
            return Problem.MALFORMED_REQUEST;
        }
    }

    private static boolean readable(@Nullable String query) {
        if (query == null) {
            return true;
        }
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c <= ' ' || c >= 0x7f || (c == '%' && !escape(query, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean escape(String query, int i) {
        return i + 2 < query.length()
                && Character.digit(query.charAt(i + 1), 16) >= 0
                && Character.digit(query.charAt(i + 2), 16) >= 0;
    }

    /** One host, and the same one wherever it is named. */
    private static boolean addressedOnce(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        if (hosts.size() > 1) {
            return false;
        }
        if (request.version() == HttpVersion.HTTP_1_0 && hosts.isEmpty()) {
            return true;
        }
        if (request.authority() == null) {
            return false;
        }
        String uri = request.uri();
        return request.version() == HttpVersion.HTTP_2 || uri.startsWith("/") || namesHost(uri, hosts.getFirst());
    }

    private static boolean namesHost(String uri, String host) {
        int start = uri.indexOf("://");
        return start > 0 && uri.regionMatches(true, start + 3, host + "/", 0, host.length() + 1);
    }

    /** No line feed or other control character, which HTTP/2 can carry and HTTP/1 would obey. */
    private static boolean headersPlain(MultiMap headers) {
        for (Map.Entry<String, String> header : headers) {
            if (!plain(header.getKey(), false) || !plain(header.getValue(), true)) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(String text, boolean value) {
        if (text.isEmpty() && !value) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (value ? !ofValue(c) : c <= ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static boolean ofValue(char c) {
        return (c >= ' ' && c != 0x7f && c <= 0xff) || c == '\t';
    }
}
