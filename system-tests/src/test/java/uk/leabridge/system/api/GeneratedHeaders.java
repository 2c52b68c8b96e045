package uk.leabridge.system.api;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import uk.leabridge.system.wire.Header;
import uk.leabridge.system.wire.WireRequest;

/** Headers that are odd, broken, forged or too many. */
final class GeneratedHeaders {
    private static final List<String> MEDIA_TYPES = List.of(
            "application/json; charset=nonsense",
            "application/json; charset=utf-16",
            "application/json; charset=\"",
            "application/json;;;",
            "application/json, text/plain",
            "APPLICATION/JSON",
            "application/*",
            "*/*",
            "/",
            "",
            "text/html",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=" + "x".repeat(5_000),
            "application/x-www-form-urlencoded",
            "application/problem+json",
            "application/\u00e9");
    private static final List<Header> ODD = List.of(
            new Header("Accept", "text/html"),
            new Header("Accept", "application/xml;q=9"),
            new Header("Accept", "nonsense"),
            new Header("Accept", ";;;,,,"),
            new Header("Accept-Charset", "utf-7"),
            new Header("Accept-Language", "x".repeat(5_000)),
            new Header("Accept-Language", "en-%zz;q=nonsense"),
            new Header("Accept-Encoding", "br;q=nonsense, *;q=-1"),
            new Header("Content-Encoding", "gzip"),
            new Header("Content-Encoding", "nonsense"),
            new Header("Range", "bytes=-1-99999999999999999999"),
            new Header("If-Match", "\"99999999999999999999\""),
            new Header("If-Match", "*"),
            new Header("If-Match", "\"0\", \"1\""),
            new Header("If-Match", "W/\"-1\""),
            new Header("If-None-Match", "\"\u0001\""),
            new Header("If-Modified-Since", "the day before"),
            new Header("If-Unmodified-Since", "Thu, 99 Jan 99999 99:99:99 GMT"),
            new Header("Idempotency-Key", ""),
            new Header("Idempotency-Key", "x".repeat(5_000)),
            new Header("Idempotency-Key", "\u00e9\u4e2d\u0001"),
            new Header("X-HTTP-Method-Override", "DELETE"),
            new Header("X-Forwarded-For", "'; drop table audit_entry; --"),
            new Header("X-Forwarded-Host", "elsewhere.example.org"),
            new Header("X-Forwarded-Proto", "javascript"),
            new Header("X-Forwarded-Prefix", "/%zz"),
            new Header("Forwarded", "for=\"[::1]:%zz\";host=elsewhere.example.org;proto=\u0001"),
            new Header("X-Real-IP", "999.999.999.999"),
            new Header("X-Request-Id", "a\u001b[31m %0a forged line"),
            new Header("traceparent", "00-zz-zz-zz"),
            new Header("tracestate", "x=".repeat(2_000)),
            new Header("baggage", "\u0001=%zz"),
            new Header("Cookie", "q_session=nonsense; q_session=twice; =; \u0001"),
            new Header("Cookie", "a=" + "x".repeat(12_000)),
            new Header("Origin", "null"),
            new Header("Referer", "javascript:alert(1)"),
            new Header("TE", "gzip, nonsense"),
            new Header("Prefer", "respond-async"),
            new Header("Max-Forwards", "-1"),
            new Header("Upgrade", "websocket"),
            new Header("User-Agent", "${jndi:ldap://127.0.0.1/a}\u0007"),
            new Header("X-Borough", "hackney"),
            new Header("X-Roles", "partnership-admin"));

    private final RandomGenerator random;

    /** A request and what is odd about it. */
    record Made(String what, WireRequest request) {}

    GeneratedHeaders(RandomGenerator random) {
        this.random = random;
    }

    /** What an operation asks for. */
    List<Header> usual(Operation operation) {
        List<Header> headers = new ArrayList<>(List.of(
                new Header("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString()),
                new Header("If-Match", "\"0\"")));
        if (operation.takesBody()) {
            headers.add(new Header("Content-Type", operation.mediaType()));
        }
        return headers;
    }

    Made next(WireRequest request) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> mediaType(request);
            case 2 -> many(request);
            case 3 -> large(request);
            default -> odd(request);
        };
    }

    /** A token that is none, in place of the caller's. */
    Made token(WireRequest request) {
        String value = Hostile.of(
                random,
                List.of(
                        "Bearer",
                        "Bearer ",
                        "Bearer a.b.c",
                        "Bearer eyJhbGciOiJub25lIn0.e30.",
                        "Bearer " + "x".repeat(15_000),
                        "Bearer \u00e9\u0001",
                        "Basic %zz",
                        "Basic OnplOg==",
                        "bearer bearer bearer",
                        "Digest username=\"a\"",
                        ""));
        return new Made("Authorization: " + abridged(value), request.with("Authorization", value));
    }

    private Made mediaType(WireRequest request) {
        String type = Hostile.of(random, MEDIA_TYPES);
        List<Header> headers = new ArrayList<>(request.headers());
        headers.removeIf(header -> header.name().equals("Content-Type"));
        headers.add(new Header("Content-Type", type));
        return new Made(
                "Content-Type: " + abridged(type),
                new WireRequest(request.method(), request.target(), headers, request.body()));
    }

    private Made many(WireRequest request) {
        List<Header> headers = new ArrayList<>(request.headers());
        int count = Hostile.of(random, List.of(50, 150, 400));
        for (int i = 0; i < count; i++) headers.add(new Header("X-Many-" + i, "x"));
        return new Made(
                count + " headers", new WireRequest(request.method(), request.target(), headers, request.body()));
    }

    private Made large(WireRequest request) {
        int size = Hostile.of(random, List.of(7_000, 19_000, 30_000, 200_000));
        return new Made("a header of " + size, request.with("X-Large", "x".repeat(size)));
    }

    private Made odd(WireRequest request) {
        Header odd = Hostile.of(random, ODD);
        List<Header> headers = new ArrayList<>(request.headers());
        if (random.nextBoolean()) headers.removeIf(header -> header.name().equals(odd.name()));
        headers.add(odd);
        return new Made(
                request.method() + " with " + odd.name() + ": " + abridged(odd.value()),
                new WireRequest(request.method(), request.target(), headers, request.body()));
    }

    private static String abridged(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
