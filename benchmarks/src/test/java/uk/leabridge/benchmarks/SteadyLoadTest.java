package uk.leabridge.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SteadyLoadTest {
    private static final byte[] REQUEST = "GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(UTF_8);

    private final AtomicInteger answered = new AtomicInteger();
    private volatile int status = 200;
    private volatile long slowness;
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            holdFirst();
            byte[] body = "{}".getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void sendsAsManyAsAreDue() {
        var latencies = load().run(Duration.ofSeconds(1), _ -> REQUEST);

        assertThat(latencies.getTotalCount()).isEqualTo(100);
        assertThat(answered).hasValue(100);
    }

    @Test
    void countsTheWaitOfThoseBehindASlowAnswer() {
        slowness = 500;

        var latencies = new SteadyLoad(server.getAddress().getPort(), 1, 100).run(Duration.ofSeconds(1), _ -> REQUEST);

        // one slow answer, but half a second's worth of requests came due behind it
        assertThat(latencies.getValueAtPercentile(75)).isGreaterThan(100_000_000L);
    }

    @Test
    void failsWhenRefused() {
        status = 503;

        assertThatExceptionOfType(BenchFailure.class)
                .isThrownBy(() -> load().run(Duration.ofSeconds(1), _ -> REQUEST))
                .withMessage("answered with 503");
    }

    private SteadyLoad load() {
        return new SteadyLoad(server.getAddress().getPort(), 4, 100);
    }

    private void holdFirst() {
        try {
            if (answered.getAndIncrement() == 0 && slowness > 0) {
                boolean _ = new CountDownLatch(1).await(slowness, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
