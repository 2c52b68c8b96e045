package uk.leabridge.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who begin a request and do not go on. */
@Timeout(60)
class DoorSlowCallersTest {

    private final DoorFixture fixture = new DoorFixture(
            "door.body-silence", "400ms",
            "door.body-grace", "400ms",
            "door.head-time", "500ms",
            "door.response-timeout", "2s",
            "door.circuit-failures", "1",
            "door.circuit-callers", "1");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void answersASilentCallerAndTroublesNoService() {
        String answer = fixture.raw(post("/api/referrals/v1/x") + "Content-Length: 100\r\n\r\nx");

        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .contains("application/problem+json", "/problems/request-timeout", "Connection: close");
        assertThat(fixture.arrived).isEmpty();
    }

    @Test
    void opensNoCircuitForWhatACallerDoesNotSend() {
        for (int i = 0; i < 3; i++) {
            fixture.raw(post("/api/referrals/v1/x") + "Content-Length: 100\r\n\r\nx");
            fixture.raw(post("/api/referrals/v1/x") + "Content-Length: 200000\r\n\r\nx");
            fixture.raw(post("/api/referrals/v1/x") + "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n");
        }

        assertThat(fixture.get("/api/referrals/v1/x", "referrals").statusCode()).isEqualTo(200);
    }

    @Test
    void answersACallerWhoStopsInTheMiddleOfALargeBody() {
        fixture.service.set(
                request -> request.bodyHandler(_ -> request.response().end("well")));

        String answer =
                fixture.raw(post("/api/referrals/v1/x") + "Content-Length: 500000\r\n\r\n" + "x".repeat(100_000));

        assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/request-timeout");
    }

    @Test
    void answersAPersonWithAPage() {
        String answer = fixture.raw("POST /referrals/new HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nfield=");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("text/html", "What you sent took too long to reach us");
    }

    @Test
    void answersACallerWhoDripsThoughNoPauseIsLong() throws Exception {
        try (Socket socket = open();
                var dripping = Executors.newSingleThreadScheduledExecutor()) {
            write(socket, post("/api/referrals/v1/x") + "Content-Length: 1000\r\n\r\n");
            var drops = dripping.scheduleAtFixedRate(() -> drip(socket), 100, 100, TimeUnit.MILLISECONDS);

            assertThat(read(socket)).startsWith("HTTP/1.1 408");
            drops.cancel(false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET ", "GET /api/referrals/v1/x HTTP/1.1\r\nHost: x\r\nX-", "PRI * HTTP/2.0\r\n\r\n"})
    void closesAConnectionWhoseHeadDoesNotEnd(String beginning) {
        assertThat(fixture.raw(beginning)).isEmpty();
    }

    @Test
    void closesAConnectionWhoseSecondHeadDoesNotEnd() throws Exception {
        try (Socket socket = open()) {
            write(socket, "GET /page HTTP/1.1\r\nHost: x\r\n\r\n");
            readUntil(socket, "a page");
            write(socket, "GET /page HT");

            assertThat(read(socket)).isEmpty();
        }
    }

    @Test
    void leavesAConnectionAloneThatWaitsForItsNextRequest() throws Exception {
        try (Socket socket = open()) {
            write(socket, "GET /page HTTP/1.1\r\nHost: x\r\n\r\n");
            readUntil(socket, "a page");
            assertThat(new CompletableFuture<String>().completeOnTimeout("later", 1200, TimeUnit.MILLISECONDS))
                    .succeedsWithin(Duration.ofSeconds(10));
            write(socket, "GET /page HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(read(socket)).contains("a page");
        }
    }

    @Test
    void resetsTheStreamOfASilentCallerAfterItsAnswer() {
        byte[] post = head("POST", "/api/referrals/v1/x");
        byte[] get = head("GET", "/page");
        try (Frames caller = new Frames(fixture.port)) {
            caller.send(Frames.HEADERS, Frames.END_HEADERS, 1, post);
            caller.send(Frames.DATA, 0, 1, (byte) 'x');

            List<Frames.Frame> frames = caller.until(Frames.RST_STREAM, 1);

            assertThat(frames.getLast().type()).isEqualTo(Frames.RST_STREAM);
            assertThat(frames).anyMatch(frame -> frame.text().contains("/problems/request-timeout"));
            caller.send(Frames.HEADERS, Frames.END_HEADERS | Frames.END_STREAM, 3, get);
            assertThat(caller.answer(3)).isEqualTo("a page");
        }
        assertThat(fixture.arrived).isEmpty();
    }

    @Test
    void callsAnUploadThatIsBrokenOffNoError() throws Exception {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> brokenOff = new CompletableFuture<>();
        fixture.service.set(request -> {
            begun.complete(null);
            request.exceptionHandler(_ -> brokenOff.complete(null)).handler(_ -> {});
        });
        try (Noted log = new Noted()) {
            try (Socket socket = open()) {
                write(socket, post("/api/referrals/v1/x") + "Content-Length: 500000\r\n\r\n" + "x".repeat(100_000));
                begun.get(10, TimeUnit.SECONDS);
            }
            brokenOff.get(10, TimeUnit.SECONDS);
            fixture.get("/page", "referrals");

            assertThat(log.faults).isEmpty();
        }
    }

    /** Warnings and errors that are logged meanwhile. */
    private static final class Noted extends Handler implements AutoCloseable {

        private final Logger root = Logger.getLogger("");
        private final List<String> faults = new CopyOnWriteArrayList<>();

        Noted() {
            root.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                faults.add(line.getLoggerName() + ": " + line.getMessage());
            }
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            root.removeHandler(this);
        }
    }

    @Test
    void doesNotWaitForAServiceThatReadsNoFurther() {
        fixture.service.set(io.vertx.core.http.HttpServerRequest::pause);

        String answer =
                fixture.raw(post("/api/referrals/v1/x") + "Content-Length: 11000000\r\n\r\n" + "x".repeat(11_000_000));

        assertThat(answer).startsWith("HTTP/1.1 504").contains("/problems/upstream-timeout");
        fixture.service.set(request -> request.response().end("well"));
        assertThat(fixture.get("/api/referrals/v1/x", "referrals").statusCode()).isEqualTo(200);
    }

    private byte[] head(String method, String path) {
        return Frames.block(
                ":method",
                method,
                ":scheme",
                "http",
                ":authority",
                "x",
                ":path",
                path,
                "authorization",
                "Bearer " + fixture.tokens.token("subject-1", "referrals"));
    }

    private String post(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + fixture.tokens.token("subject-1", "referrals") + "\r\n";
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), fixture.port);
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static void drip(Socket socket) {
        try {
            write(socket, "x");
        } catch (IOException e) {
            // closed: what was answered is read by the other side of this test
        }
    }

    private static String read(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void readUntil(Socket socket, String end) throws IOException {
        Buffer seen = Buffer.buffer();
        while (!seen.toString().endsWith(end)) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("closed after " + seen);
            }
            seen.appendByte((byte) next);
        }
    }
}
