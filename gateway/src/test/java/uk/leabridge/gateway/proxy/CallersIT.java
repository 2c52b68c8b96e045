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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

/** What the whole gateway says to callers whose requests no page and no service can answer. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class CallersIT {

    private final Browser browser = Browser.atTheGateway().as("safeguarding-officer.hackney");

    @ParameterizedTest
    @ValueSource(strings = {"GET /assets/%00.css", "TRACE /", "GET /referrals/a%2fb", "GET /referrals//x"})
    void tellsAPersonInAPageThatARequestCannotBeRead(String line) {
        String answer = raw(line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 40[05] .*");
        assertThat(answer).contains("text/html", "We could not read this request", "govuk-template");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/referrals/v1/a%00", "TRACE /api/referrals/v1/x", "GET /xapi/a%2fb"})
    void tellsAProgramInAProblem(String line) {
        String answer = raw(line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 40[05] .*").contains("application/problem+json");
    }

    @Test
    void aPageWaitsForAFrozenServiceForSecondsAndSaysWhenToComeBack() {
        browser.get("/");
        long began = System.nanoTime();

        Page page = browser.get("/referrals/0199d5a0-0000-7000-8000-00000000f00d");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Sorry, there is a problem with Referrals");
        HttpResponse<String> response = page.response();
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
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
