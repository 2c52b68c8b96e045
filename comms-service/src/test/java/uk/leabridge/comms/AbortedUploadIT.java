package uk.leabridge.comms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.Tokens;

/** Whoever closes the connection in the middle of a request makes no error of the service's. */
@QuarkusTest
class AbortedUploadIT extends CommsIT {
    private static final Logger EVERYTHING = Logger.getLogger("");
    private static final Logger LOG = Logger.getLogger("uk.leabridge.platform.http.AbortedRequests");

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"kind\": ", "{\"kind\": \"OTHER\", \"place\": \"Sample Square\"}"})
    void isNoErrorOfTheService(String begun) throws Exception {
        var left = new CountDownLatch(1);
        List<LogRecord> complaints = new CopyOnWriteArrayList<>();
        var listener = new Listener(left, complaints);
        var usual = LOG.getLevel();
        LOG.setLevel(Level.FINE);
        EVERYTHING.addHandler(listener);
        try {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
                socket.getOutputStream().write(request(begun).getBytes(US_ASCII));
            }
            assertThat(left.await(20, TimeUnit.SECONDS)).as("it was noticed").isTrue();
            assertThat(complaints).isEmpty();
        } finally {
            EVERYTHING.removeHandler(listener);
            LOG.setLevel(usual);
        }
    }

    private static String request(String begun) {
        return """
                POST /v1/incidents HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Idempotency-Key: 019aab00-0000-7000-8000-0000000000ff
                Content-Length: 500

                """.formatted(Tokens.of("comms-officer", freshBorough()).sign()).replace("\n", "\r\n") + begun;
    }

    private static final class Listener extends Handler {
        private final CountDownLatch left;
        private final List<LogRecord> complaints;

        Listener(CountDownLatch left, List<LogRecord> complaints) {
            this.left = left;
            this.complaints = complaints;
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) complaints.add(line);
            if (line.getMessage().startsWith("the client disconnected")) left.countDown();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
