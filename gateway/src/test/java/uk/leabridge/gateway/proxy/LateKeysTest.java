package uk.leabridge.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request whose token is signed with a new key waits until the keys were read, and loses nothing of its body. */
class LateKeysTest {

    private final DoorFixture fixture = new DoorFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/referrals/v1/x, 1000",
        "/api/referrals/v1/x, 200000",
        "/api/referrals/v1/x, 0",
        "/api/onboarding/v1/boroughs, 1000",
        "/api/onboarding/v1/boroughs, 0"
    })
    void keepsTheWholeBody(String path, int length) throws Exception {
        fixture.service.set(
                request -> request.bodyHandler(body -> request.response().end("a form of " + body.length())));
        fixture.tokens.published = false;
        CountDownLatch reading = new CountDownLatch(1);
        fixture.tokens.beforeReading = reading::countDown;

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), fixture.port)) {
            socket.setSoTimeout(10_000);
            send(
                    socket,
                    "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + length
                            + "\r\nAuthorization: Bearer " + fixture.tokens.token("someone", "referrals onboarding")
                            + "\r\n\r\n");
            assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
            send(socket, "x".repeat(length));
            fixture.tokens.publish();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("a form of " + length);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
