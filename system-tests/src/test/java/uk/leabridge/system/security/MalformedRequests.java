package uk.leabridge.system.security;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests in HTTP/1.1 that are none, or that two programs would read in two ways. */
final class MalformedRequests {
    private static final String PATH = "/api/training/v1/courses";

    private final String authority;
    private final String token;
    private final List<Malformed> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param refused whether it must be; some may be read as what was meant
     */
    record Malformed(String what, byte[] bytes, boolean refused) {}

    private MalformedRequests(String authority, String token) {
        this.authority = authority;
        this.token = token;
    }

    /** All, to this address and with this header of a caller who may. */
    static List<Malformed> of(String authority, String token) {
        var made = new MalformedRequests(authority, token);
        made.lengths();
        made.chunks();
        made.headers();
        made.lines();
        made.sizes();
        return made.all;
    }

    private void lengths() {
        for (String length : List.of(
                "+5", "-1", "5, 6", "0x5", "99999999999999999999", "5 5", "", "five", "5\r\nContent-Length: 6")) {
            refused("Content-Length: " + length, "POST", "Content-Length: " + length + "\r\n\r\nhello");
        }
        refused(
                "Transfer-Encoding beside Content-Length",
                "POST",
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        refused(
                "Content-Length beside Transfer-Encoding",
                "POST",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n");
        for (String coding : List.of(
                "xchunked",
                "chunked, identity",
                "identity",
                "gzip",
                "chunked\r\nTransfer-Encoding: identity",
                "\u000bchunked",
                "\"chunked\"")) {
            refused("Transfer-Encoding: " + coding, "POST", "Transfer-Encoding: " + coding + "\r\n\r\n0\r\n\r\n");
        }
    }

    private void chunks() {
        for (String size : List.of(
                "FFFFFFFFFFFFFFFFF",
                "FFFFFFFFFFFFFFFF",
                "7FFFFFFFFFFFFFFF",
                "80000000",
                "-1",
                "zz",
                "",
                "0x5",
                "5 5",
                "+5")) {
            refused(
                    "chunk of size " + size,
                    "POST",
                    "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + size
                            + "\r\nhello\r\n0\r\n\r\n");
        }
        refused(
                "chunk longer than it says",
                "POST",
                "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n");
        refused(
                "chunk extension of 100,000",
                "POST",
                "Transfer-Encoding: chunked\r\n\r\n5;" + "x".repeat(100_000) + "\r\nhello\r\n0\r\n\r\n");
        refused(
                "10,000 trailers",
                "POST",
                "Transfer-Encoding: chunked\r\n\r\n0\r\n" + "X: y\r\n".repeat(10_000) + "\r\n");
    }

    private void headers() {
        refused("two Hosts", "GET", "Host: elsewhere.example.org\r\n\r\n");
        whole("no Host", "GET " + PATH + " HTTP/1.1\r\n" + token + "\r\nConnection: close\r\n\r\n", true);
        refused("space before the colon", "GET", "X-Odd : 1\r\n\r\n");
        refused("no name", "GET", ": 1\r\n\r\n");
        refused("no colon", "GET", "X-Odd\r\n\r\n");
        taken("folded, as RFC 9112, 5.2 has it", "GET", "X-Odd: 1\r\n folded\r\n\r\n");
        refused("NUL in a name", "GET", "X-O\u0000dd: 1\r\n\r\n");
        refused("NUL in a value", "GET", "X-Odd: a\u0000b\r\n\r\n");
        refused("bare CR in a value", "GET", "X-Odd: a\rb\r\n\r\n");
        refused("control character in a value", "GET", "X-Odd: a\u0001b\r\n\r\n");
        refused("not Latin in a name", "GET", "X-\u4e2d: 1\r\n\r\n");
        taken("not Latin in a value", "GET", "X-Odd: \u4e2d\u6587\r\n\r\n");
        taken("lines that end in LF", "GET", "X-Odd: 1\nX-More: 2\n\n");
        taken("an expectation that nobody knows", "GET", "Expect: 200-maybe\r\n\r\n");
        taken(
                "an upgrade to nonsense",
                "GET",
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: %zz\r\n\r\n");
    }

    private void lines() {
        String rest = " HTTP/1.1\r\nHost: " + authority + "\r\n" + token + "\r\nConnection: close\r\n\r\n";
        for (String line : List.of("GET  " + PATH, "GET\t" + PATH)) { // RFC 9112, 3: words may be apart by more
            whole("line " + line, line + rest, false);
        }
        for (String line : List.of(
                "GET " + PATH + " x",
                "GET",
                "G\u0001T " + PATH,
                PATH,
                "GET api",
                "GET " + PATH + "#x",
                "GET " + PATH + "/\u0000",
                "GET //elsewhere.example.org" + PATH,
                "GET *",
                "CONNECT elsewhere.example.org:80",
                "GET ftp://elsewhere.example.org/",
                "GET http://elsewhere.example.org" + PATH,
                "GET /%zz",
                "GET /\u00e9")) {
            whole(
                    "line " + line,
                    line + rest,
                    !line.contains("/%zz") && !line.contains("\u00e9") && !line.contains("#x"));
        }
        whole("HTTP/9.9", "GET " + PATH + " HTTP/9.9\r\nHost: " + authority + "\r\n" + token + "\r\n\r\n", true);
        whole("a line alone", "GET " + PATH + "\r\n\r\n", true);
        whole("HTTP/1.0", "GET " + PATH + " HTTP/1.0\r\n" + token + "\r\n\r\n", false);
        whole("empty lines first", "\r\n".repeat(200) + "GET " + PATH + rest, false);
        whole(
                "the beginning of TLS",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
                true);
        whole("noise", "\u0001\u0002\u0003\u0004\u0005\r\n\r\n", true);
    }

    private void sizes() {
        refused("a header of 100,000", "GET", "X-Large: " + "x".repeat(100_000) + "\r\n\r\n");
        refused("10,000 headers", "GET", "X-Many: y\r\n".repeat(10_000) + "\r\n");
        whole(
                "an address of 50,000",
                "GET /" + "x".repeat(50_000) + " HTTP/1.1\r\nHost: " + authority + "\r\n\r\n",
                true);
        whole("a method of 50,000", "X".repeat(50_000) + " / HTTP/1.1\r\nHost: " + authority + "\r\n\r\n", true);
    }

    private void refused(String what, String method, String rest) {
        whole(what, start(method) + rest, true);
    }

    private void taken(String what, String method, String rest) {
        whole(what, start(method) + rest, false);
    }

    private String start(String method) {
        return method + " " + PATH + " HTTP/1.1\r\nHost: " + authority + "\r\n" + token + "\r\n";
    }

    private void whole(String what, String text, boolean refused) {
        String shown = what.length() > 70 ? what.substring(0, 70) + "…" : what;
        all.add(new Malformed(shown, text.getBytes(StandardCharsets.UTF_8), refused));
    }
}
