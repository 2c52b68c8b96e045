package uk.leabridge.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.leabridge.gateway.config.GatewayConfig;

@Timeout(60)
class BoundedHttpTest {

    private static final Duration PATIENCE = Duration.ofMillis(600);

    private final Vertx vertx = Vertx.vertx();
    private final BoundedHttp http =
            new BoundedHttp(HttpClient.newHttpClient(), new PageTime(new GatewayConfig.Pages() {
                @Override
                public Duration services() {
                    return PATIENCE;
                }

                @Override
                public Duration files() {
                    return PATIENCE.multipliedBy(2);
                }
            }));

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void endsACallThatGetsNoAnswer() throws Exception {
        HttpRequest call = toAServiceThat(_ -> {});

        assertThatThrownBy(() -> http.send(call, false)).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void endsACallWhoseAnswerStopsInItsBody() throws Exception {
        HttpRequest call =
                toAServiceThat(request -> request.response().setChunked(true).write("half"));

        assertThatThrownBy(() -> http.send(call, false)).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void givesAllCallsOfAPageOneTimeTogether() throws Exception {
        HttpRequest call = toAServiceThat(_ -> {});
        assertThatThrownBy(() -> http.send(call, false)).isInstanceOf(HttpTimeoutException.class);
        long began = System.nanoTime();

        assertThatThrownBy(() -> http.send(call, false)).hasMessageContaining("over");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
    }

    @Test
    void breaksOffAFileThatStops() throws Exception {
        HttpRequest call =
                toAServiceThat(request -> request.response().setChunked(true).write("half"));

        try (InputStream file = http.bounded(http.open(call).body())) {
            assertThat(new String(file.readNBytes(4), java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("half");
            assertThatThrownBy(file::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void answersWhatTheServiceAnswers() throws Exception {
        HttpRequest call = toAServiceThat(request -> request.response().end("well"));

        assertThat(http.send(call, true).body()).asString().isEqualTo("well");
    }

    private HttpRequest toAServiceThat(Handler<HttpServerRequest> does) throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(does)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/"))
                .build();
    }
}
