package uk.leabridge.gateway.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorPassingTest {

    private static final int MB = 1024 * 1024;

    private final DoorFixture fixture = new DoorFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Real-IP",
                "X-User",
                "X-User-Roles",
                "X-Borough",
                "X-Anything-New",
                "Remote-User",
                "Cookie",
                "Client-Cert",
                "Remote_User",
                "Baggage"
            })
    void keepsIdentityAndForwardingHeadersOutside(String header) {
        fixture.send(fixture.signedIn("/api/referrals/v1/x", "referrals").header(header, "panel-chair"));

        assertThat(last().contains(header)).isFalse();
    }

    @Test
    void saysItselfWhereTheRequestCameFrom() {
        fixture.send(fixture.signedIn("/api/referrals/v1/x", "referrals").header("Forwarded", "for=10.0.0.1"));

        assertThat(last().getAll("Forwarded")).hasSize(1);
        assertThat(last().get("Forwarded")).startsWith("for=127.0.0.1;proto=http;host=\"127.0.0.1:");
    }

    @Test
    void passesTheTokenAndTheHeadersThatTheApiNeeds() {
        fixture.send(fixture.signedIn("/api/referrals/v1/x", "referrals")
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k")
                .header("X-Experience-API-Version", "1.0.3"));

        assertThat(last().get("Authorization")).startsWith("Bearer ");
        assertThat(last().get("If-Match")).isEqualTo("\"3\"");
        assertThat(last().get("Idempotency-Key")).isEqualTo("k");
        assertThat(last().get("X-Experience-API-Version")).isEqualTo("1.0.3");
    }

    @Test
    void removesHeadersThatBelongToOneHop() {
        fixture.raw(
                "GET /api/referrals/v1/x HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + fixture.tokens.token("s", "referrals")
                        + "\r\nConnection: Secret-Hop\r\nConnection: close\r\nSecret-Hop: 1\r\nTE: trailers\r\nProxy-Authorization: x\r\n\r\n");

        assertThat(last().names()).doesNotContain("Secret-Hop", "TE", "Proxy-Authorization");
        assertThat(last().get("Connection")).isNotEqualTo("Secret-Hop");
    }

    @Test
    void keepsARequestIdThatIsAUuidAndReplacesAnyOther() {
        String given = "0199d5a0-1111-7000-8000-000000000001";
        fixture.send(fixture.signedIn("/api/referrals/v1/x", "referrals").header("X-Request-Id", given));
        assertThat(last().get("X-Request-Id")).isEqualTo(given);

        HttpResponse<String> response = fixture.send(
                fixture.signedIn("/api/referrals/v1/x", "referrals").header("X-Request-Id", "<script>"));
        assertThat(response.headers().allValues("X-Request-Id")).hasSize(1);
        assertThat(last().get("X-Request-Id"))
                .hasSize(36)
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void continuesATraceAndStartsOneWhereThereIsNone() {
        fixture.send(fixture.signedIn("/api/referrals/v1/x", "referrals")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        assertThat(last().get("traceparent"))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .doesNotContain("00f067aa0ba902b7");

        fixture.send(fixture.signedIn("/api/referrals/v1/x", "referrals").header("traceparent", "rubbish"));
        assertThat(last().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void keepsCookiesOfServicesFromTheBrowser() {
        fixture.service.set(request -> request.response()
                .putHeader("Set-Cookie", "q_session=stolen")
                .putHeader("Server", "inside")
                .putHeader("ETag", "\"1\"")
                .end("x"));

        HttpResponse<String> response = fixture.get("/api/referrals/v1/x", "referrals");

        assertThat(response.headers().map()).doesNotContainKeys("set-cookie", "server");
        assertThat(response.headers().firstValue("ETag")).contains("\"1\"");
    }

    @Test
    void streamsTenMegabytesThereAndBack() throws Exception {
        byte[] body = new byte[10 * MB];
        new Random(7).nextBytes(body);
        fixture.service.set(request -> {
            request.response().setChunked(true);
            request.pipeTo(request.response());
        });

        HttpResponse<byte[]> response = fixture.browser.send(
                fixture.signedIn("/api/training/v1/imports", "training")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(body);
    }

    @Test
    void handsOnTheFirstPartOfAnAnswerBeforeTheLastIsMade() throws Exception {
        CompletableFuture<Void> firstSeen = new CompletableFuture<>();
        fixture.service.set(request -> {
            request.response().setChunked(true).write("first;");
            var _ = firstSeen.thenRun(() -> request.response().end("last"));
        });

        HttpResponse<InputStream> response = fixture.browser.send(
                fixture.signedIn("/api/comms/v1/x", "comms").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            assertThat(new String(in.readNBytes(6), UTF_8)).isEqualTo("first;");
            firstSeen.complete(null);
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("last");
        }
    }

    @Test
    void refusesABodyThatSaysItIsTooLargeBeforeReadingIt() {
        String answer = fixture.raw("POST /api/referrals/v1/x HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + fixture.tokens.token("s", "referrals") + "\r\nContent-Length: " + (12 * MB + 1) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/body-too-large");
        assertThat(fixture.arrived).isEmpty();
    }

    @Test
    void breaksOffABodyOfUnknownLengthThatGrowsTooLarge() {
        AtomicLong received = new AtomicLong();
        fixture.service.set(request -> request.handler((Buffer chunk) -> received.addAndGet(chunk.length()))
                .endHandler(_ -> request.response().end("took it")));

        HttpResponse<String> response = fixture.send(fixture.signedIn("/api/referrals/v1/x", "referrals")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[13 * MB]))));

        DoorChecksTest.assertProblem(response, 413, "body-too-large");
        assertThat(received.get()).isLessThanOrEqualTo(12L * MB);
    }

    @Test
    void refusesABodyWithTwoLengths() {
        String answer = fixture.raw("POST /api/referrals/v1/x HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + fixture.tokens.token("s", "referrals")
                + "\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(fixture.arrived).isEmpty();
    }

    @Test
    void keepsNoCountOfARequestWhoseCallerWentAway() throws Exception {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        CompletableFuture<Void> dropped = new CompletableFuture<>();
        fixture.service.set(request -> {
            request.connection().closeHandler(_ -> dropped.complete(null));
            reached.complete(null);
        });
        CompletableFuture<HttpResponse<String>> call = fixture.browser.sendAsync(
                fixture.signedIn("/api/referrals/v1/x", "referrals").build(), HttpResponse.BodyHandlers.ofString());
        reached.get(10, TimeUnit.SECONDS);
        assertThat(fixture.door.inFlight()).isEqualTo(1);

        call.cancel(true);
        dropped.get(10, TimeUnit.SECONDS);

        assertThat(fixture.door.inFlight()).isZero();
    }

    @Test
    void passesABodyOfHttp2WhoseLengthNobodySaid() {
        fixture.service.set(
                request -> request.bodyHandler(body -> request.response().end("got " + body.length())));
        for (int size : new int[] {0, 10, 16_000}) {
            assertThat(postedByHttp2(size, 1)).isEqualTo("got " + size);
        }
        assertThat(postedByHttp2(10_000, 20)).isEqualTo("got 200000");
    }

    private String postedByHttp2(int chunk, int times) {
        byte[] head = Frames.block(
                ":method", "POST",
                ":scheme", "http",
                ":authority", "x",
                ":path", "/api/referrals/v1/x",
                "authorization", "Bearer " + fixture.tokens.token("s", "referrals"));
        try (Frames caller = new Frames(fixture.port)) {
            caller.send(Frames.HEADERS, Frames.END_HEADERS, 1, head);
            for (int i = 1; i <= times; i++) {
                if (i % 5 == 0) {
                    caller.until(Frames.WINDOW_UPDATE, 1);
                }
                caller.send(Frames.DATA, i == times ? Frames.END_STREAM : 0, 1, new byte[chunk]);
            }
            return caller.answer(1);
        }
    }

    private MultiMap last() {
        return fixture.arrived.getLast().headers();
    }
}
