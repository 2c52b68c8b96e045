package uk.leabridge.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

/** What the whole gateway says to callers whose requests no page and no service can answer. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class CallersIT {

    private final Browser browser = Browser.atTheGateway().as("safeguarding-officer.hackney");

    @ParameterizedTest
    @CsvSource({
        "GET /referrals?status=%zz HTTP/1.1, Host: x",
        "GET /referrals/%zz HTTP/1.1, Host: x",
        "GET /assets/%00.css HTTP/1.1, Host: x",
        "GET / HTTP/1.1, X-Nothing: here",
        "GET / HTTP/7.1, Host: x",
        "TRACE / HTTP/1.1, Host: x",
        "GE?T / HTTP/1.1, Host: x"
    })
    void tellsAPersonInAPageThatARequestCannotBeRead(String line, String header) {
        String answer = raw(line + "\r\n" + header + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 40[05] .*");
        assertThat(answer).contains("text/html", "We could not read this request", "govuk-template");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/referrals/v1/referrals?limit=%zz HTTP/1.1, Host: x",
        "GET /api/onboarding/v1/boroughs?x=% HTTP/1.1, Host: x",
        "GET /xapi/statements?limit=%zz HTTP/1.1, Host: x",
        "GET /api/nothing/here/%zz HTTP/1.1, Host: x",
        "GET /api/referrals/v1/referrals HTTP/1.1, Host: a b"
    })
    void tellsAProgramInAProblem(String line, String header) {
        String answer = raw(line + "\r\n" + header + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"status\":400");
    }

    @Test
    void answersAPersonWhoseFormDoesNotArrive() {
        String answer = raw("POST /referrals/new HTTP/1.1\r\nHost: x\r\n" + cookies()
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nwhat=");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("The page took too long to send");
    }

    @Test
    void closesAConnectionWhoseHeadDoesNotEnd() {
        assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX-")).isEmpty();
    }

    @Test
    void aPageWaitsForAFrozenServiceForSecondsAndSaysWhenToComeBack() {
        browser.get("/");
        long began = System.nanoTime();

        Page page = browser.get("/referrals/0199d5a0-0000-7000-8000-00000000f00d");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Referrals is not answering");
        HttpResponse<String> response = page.response();
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void anUploadThatIsBrokenOffIsNoError() throws Exception {
        String cookies = cookies();
        try (Noted log = new Noted()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
                write(
                        socket,
                        "POST /referrals/new HTTP/1.1\r\nHost: x\r\n" + cookies
                                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n"
                                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\nhalf");
            }

            log.goneAway.get(20, TimeUnit.SECONDS);
            assertThat(log.faults).isEmpty();
        }
    }

    /** What is logged meanwhile. */
    private static final class Noted extends Handler implements AutoCloseable {

        private final Logger root = Logger.getLogger("");
        private final Logger ours = Logger.getLogger("uk.leabridge.gateway");
        private final CompletableFuture<Void> goneAway = new CompletableFuture<>();
        private final List<String> faults = new CopyOnWriteArrayList<>();

        Noted() {
            setLevel(Level.ALL);
            ours.setLevel(Level.FINE);
            root.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            if (String.valueOf(line.getMessage()).contains("went away")) {
                goneAway.complete(null);
            } else if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                faults.add(line.getLoggerName() + ": " + line.getMessage() + " " + line.getThrown());
            }
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            root.removeHandler(this);
            ours.setLevel(null);
        }
    }

    private String cookies() {
        browser.get("/");
        return "Cookie: "
                + browser.cookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "))
                + "\r\n";
    }

    private static String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(30_000);
            write(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
