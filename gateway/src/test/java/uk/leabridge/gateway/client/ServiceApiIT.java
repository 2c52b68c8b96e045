package uk.leabridge.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.circuit.CircuitBreaker;
import uk.leabridge.gateway.client.SampleApi.Sample;
import uk.leabridge.gateway.config.GatewayConfig;
import uk.leabridge.gateway.world.ConsoleWorld;

/** What becomes of whatever a service may answer, or not. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
@Timeout(60)
class ServiceApiIT {

    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final Vertx vertx = Vertx.vertx();
    private final ServiceApi.Voice voice = new ServiceApi.Voice(
            new CircuitBreaker(
                    new CircuitBreaker.Rule(2, 1, Duration.ofMinutes(1), Duration.ofMinutes(1)),
                    InstantSource.system()),
            () -> "ann");

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void givesTheValueAndItsVersion() throws Exception {
        var api = of(request -> request.response().putHeader("ETag", "\"7\"").end("{\"name\": \"Zoë\"}"));

        assertThat(one(api)).isEqualTo(new Answer.Good<>(new Sample("Zoë"), "\"7\""));
    }

    @Test
    void givesAPageAndWhereTheNextOneBegins() throws Exception {
        var api = of(request -> request.response()
                .putHeader("Link", "</v1/samples?after=a%2Bb>; rel=\"next\"")
                .end("{\"items\": [{\"name\": \"a\"}]}"));

        assertThat(api.list(SampleApi::page).orPage().items()).containsExactly(new Sample("a"));
        assertThat(api.list(SampleApi::page).orPage().next()).isEqualTo("a+b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"name\": ", "[]", "nothing of the kind"})
    void takesAnAnswerThatCannotBeReadForNone(String body) throws Exception {
        var api = of(request -> request.response().end(body));

        assertThat(one(api)).isInstanceOf(Answer.Away.class);
        assertThat(api.list(SampleApi::page)).isInstanceOf(Answer.Away.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 500, 502, 503})
    void takesWhatIsNoAnswerForNone(int status) throws Exception {
        var api = of(request -> request.response()
                .setStatusCode(status)
                .putHeader("Location", "/v1/samples")
                .end("{\"name\": \"other\"}"));

        assertThat(one(api)).isInstanceOf(Answer.Away.class);
        assertThat(api.open(SampleApi::file)).isInstanceOf(Answer.Away.class);
    }

    @Test
    void saysWhatWasRefused() throws Exception {
        var api = of(request -> request.response().setStatusCode(422).end("{\"type\": \"/problems/not-now\"}"));

        assertThat(one(api)).isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(
                        refused.problem().slug())
                .isEqualTo("not-now"));
        assertThat(api.open(SampleApi::file)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        var api = of(request -> request.response().setStatusCode(404).end());

        assertThat(one(api)).isInstanceOf(Answer.Missing.class);
        assertThat(api.open(SampleApi::file)).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void endsACallThatGetsNoAnswer() throws Exception {
        var api = of(_ -> {});
        long began = System.nanoTime();

        assertThat(one(api)).isInstanceOf(Answer.Away.class);

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(PATIENCE.dividedBy(2), PATIENCE.multipliedBy(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void doesNotAskAServiceThatFailedOthers(int status) throws Exception {
        var asked = new AtomicInteger();
        var api = of(request -> {
            asked.incrementAndGet();
            request.response().setStatusCode(status).end();
        });

        for (int i = 0; i < 5; i++) {
            assertThat(one(api)).isInstanceOf(Answer.Away.class);
        }

        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 429})
    void asksAServiceThatRefuses(int status) throws Exception {
        var asked = new AtomicInteger();
        var api = of(request -> {
            asked.incrementAndGet();
            request.response().setStatusCode(status).end();
        });

        for (int i = 0; i < 5; i++) {
            assertThat(one(api)).isNotInstanceOf(Answer.Away.class);
        }

        assertThat(asked).hasValue(5);
    }

    @Test
    void doesNotHoldTheTimeThatIsLeftOfAPageAgainstAService() throws Exception {
        var api = of(_ -> {});

        for (int i = 0; i < 5; i++) {
            assertThat(one(api)).isInstanceOf(Answer.Away.class);
        }

        assertThat(voice.circuit().state()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void leavesNoCallBehindThatNobodyWaitsFor() throws Exception {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        var api = of(request -> request.connection().closeHandler(_ -> gone.complete(null)));

        assertThat(one(api)).isInstanceOf(Answer.Away.class);

        assertThat(gone).succeedsWithin(Duration.ofSeconds(3));
    }

    @Test
    void endsACallWhoseAnswerStopsInItsBody() throws Exception {
        assertThat(one(of(request -> request.response().setChunked(true).write("{\"name\""))))
                .isInstanceOf(Answer.Away.class);
    }

    @Test
    void endsACallWhoseAnswerIsCutOff() throws Exception {
        var api = of(request -> request.response()
                .putHeader("Content-Length", "100")
                .write("{\"name\"")
                .onComplete(_ -> request.connection().close()));

        assertThat(one(api)).isInstanceOf(Answer.Away.class);
    }

    @Test
    void givesAllCallsOfAPageOneTimeTogether() throws Exception {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        var api = of(request -> {
            if (!asked.complete(null)) {
                request.response().end("{\"name\": \"late\"}");
            }
        });
        assertThat(one(api)).isInstanceOf(Answer.Away.class);

        assertThat(one(api)).isInstanceOf(Answer.Away.class);
    }

    @Test
    void passesAFileOnWhileItComes() throws Exception {
        CompletableFuture<Void> more = new CompletableFuture<>();
        var api = of(request -> {
            request.response()
                    .setChunked(true)
                    .putHeader("Content-Disposition", "attachment; filename=a")
                    .write("half");
            var _ = more.thenRun(() -> request.response().end(" and half"));
        });

        Download file = api.open(SampleApi::file).orPage();

        assertThat(file.disposition()).isEqualTo("attachment; filename=a");
        try (InputStream content = file.content()) {
            assertThat(content.readNBytes(4)).asString().isEqualTo("half");
            more.complete(null);
            assertThat(content.readAllBytes()).asString().isEqualTo(" and half");
        }
    }

    @Test
    void breaksOffAFileThatStops() throws Exception {
        var api = of(request -> request.response().setChunked(true).write("half"));

        try (InputStream file = api.open(SampleApi::file).orPage().content()) {
            assertThat(file.readNBytes(4)).asString().isEqualTo("half");
            assertThatThrownBy(file::read).isInstanceOf(IOException.class).hasMessageContaining("over");
        }
    }

    @Test
    void breaksOffAFileThatIsLargerThanAnyCanBe() throws Exception {
        var api = of(request -> request.response().end(Buffer.buffer(new byte[13 * 1024 * 1024])));

        try (InputStream file = api.open(SampleApi::file).orPage().content()) {
            assertThatThrownBy(file::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("larger");
        }
    }

    @Test
    void writesWhateverSomebodyTypedAsOneValue() throws Exception {
        var api = of(request ->
                request.response().end("{\"name\": \"" + request.uri() + " " + request.getHeader("If-Match") + "\"}"));
        var name = PathSegment.of("../a/b?c=d&é%2Fx");
        String about = "a b&limit=9#%41+{x}=é";

        Sample sent = api.ask(sample -> sample.one(name, about, HeaderValue.ifAny("'3'")))
                .orPage();

        String[] parts = sent.name().split("[? ]", -1);
        assertThat(parts).hasSize(3);
        String segment = parts[0].substring("/v1/samples/".length(), parts[0].length() - "/one".length());
        assertThat(segment).doesNotContain("/", "#");
        assertThat(URLDecoder.decode(segment, StandardCharsets.UTF_8)).isEqualTo(name.toString());
        assertThat(parts[1]).startsWith("about=").doesNotContain("&", "#");
        assertThat(URLDecoder.decode(parts[1].substring("about=".length()), StandardCharsets.UTF_8))
                .isEqualTo(about);
        assertThat(parts[2]).isEqualTo("'3'");
    }

    @Test
    void leavesOutWhatIsNotGiven() throws Exception {
        var api = of(request ->
                request.response().end("{\"name\": \"" + request.uri() + request.getHeader("If-Match") + "\"}"));

        assertThat(one(api).orPage().name()).isEqualTo("/v1/samples/a/onenull");
    }

    private static Answer<Sample> one(ServiceApi<SampleApi> api) {
        return api.ask(sample -> sample.one(PathSegment.of("a"), ServiceApi.given(""), HeaderValue.ifAny("")));
    }

    /** A page's calls of a service that does this. */
    private ServiceApi<SampleApi> of(Handler<HttpServerRequest> does) throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> {
                    request.response()
                            .putHeader(
                                    "Content-Type",
                                    request.uri().endsWith("file") ? "application/octet-stream" : "application/json");
                    does.handle(request);
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        SampleApi api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create("http://127.0.0.1:" + server.actualPort()))
                .followRedirects(false)
                .build(SampleApi.class);
        return new ServiceApi<>("Sample", api, voice, new PageTime(new Times()), new ObjectMapper());
    }

    private record Times() implements GatewayConfig.Pages {
        @Override
        public Duration services() {
            return PATIENCE;
        }

        @Override
        public Duration files() {
            return PATIENCE.multipliedBy(3);
        }
    }
}
