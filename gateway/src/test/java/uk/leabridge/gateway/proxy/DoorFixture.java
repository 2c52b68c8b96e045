package uk.leabridge.gateway.proxy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.vertx.http.runtime.ResumingRequestWrapper;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.circuit.Circuits;
import uk.leabridge.gateway.config.Area;
import uk.leabridge.gateway.config.GatewayConfig;
import uk.leabridge.gateway.proxy.connection.ConnectionGuard;
import uk.leabridge.gateway.world.FakeClock;

/** A real door before a real service, both on free ports. */
final class DoorFixture implements AutoCloseable {

    /** What reached the service. */
    record Arrived(String method, String uri, MultiMap headers) {}

    final FakeClock clock = new FakeClock();
    final Tokens tokens = new Tokens(clock);
    final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    final AtomicReference<Handler<HttpServerRequest>> service =
            new AtomicReference<>(r -> r.response().end("well"));
    final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final DoorHandler door;
    final int port;

    static {
        ConnectionGuard.enable();
    }

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<@Nullable Context> loop = new AtomicReference<>();
    private final HttpServer upstream;
    private final int upstreamPort;

    DoorFixture(String... settings) {
        upstream = listen(0);
        upstreamPort = upstream.actualPort();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        DoorCounters counters = new DoorCounters(registry);
        Refusals refusals =
                new Refusals(counters, problem -> "<h1>" + PageWords.of(problem).title() + "</h1>");
        GatewayConfig config = config(settings);
        door = Door.build(
                vertx,
                config,
                tokens,
                clock,
                registry,
                new Circuits(config, clock),
                new Passage.Words(refusals, counters));
        Router router = Router.router(vertx);
        router.route().handler(door).failureHandler(new LastHandler(refusals));
        router.post().handler(DoorFixture::form);
        router.route().handler(context -> context.response().end("a page"));
        port = await(vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(131_072))
                        .requestHandler(request -> {
                            loop.set(Vertx.currentContext());
                            router.handle(asFromQuarkus(request));
                        })
                        .listen(0, "127.0.0.1"))
                .actualPort();
        ConnectionGuard.guard(port, Door.orders(config.door(), refusals));
    }

    private static void form(RoutingContext context) {
        Buffer body = Buffer.buffer();
        context.request().handler(body::appendBuffer).endHandler(_ -> context.response()
                .end("a form of " + body.length()));
    }

    /** Quarkus holds a request until somebody takes its body. */
    private static HttpServerRequest asFromQuarkus(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.pause();
        }
        return new ResumingRequestWrapper(request, true);
    }

    private HttpServer listen(int at) {
        return await(vertx.createHttpServer()
                .requestHandler(request -> {
                    arrived.add(new Arrived(
                            request.method().name(),
                            request.uri(),
                            MultiMap.caseInsensitiveMultiMap().addAll(request.headers())));
                    service.get().handle(request);
                })
                .listen(at, "127.0.0.1"));
    }

    private GatewayConfig config(String... settings) {
        Map<String, String> values = new HashMap<>();
        for (String kind : List.of("client", "user", "address")) {
            values.put("leabridge.door." + kind + ".rate", "1000");
            values.put("leabridge.door." + kind + ".burst", "1000");
            values.put("leabridge.door." + kind + ".at-once", "1000");
        }
        for (Area area : Area.values()) {
            values.put("leabridge.upstream." + area.code(), "http://127.0.0.1:" + upstreamPort);
        }
        values.put("leabridge.issuer", Tokens.ISSUER);
        values.put("leabridge.database.url", "jdbc:none");
        for (int i = 0; i < settings.length; i += 2) {
            values.put("leabridge." + settings[i], settings[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(GatewayConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(GatewayConfig.class);
    }

    void stopService() {
        await(upstream.close());
    }

    void startServiceAgain() {
        listen(upstreamPort);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpRequest.Builder signedIn(String path, String scope) {
        return to(path).header("Authorization", "Bearer " + tokens.token("subject-1", scope));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path, String scope) {
        return send(signedIn(path, scope));
    }

    HttpResponse<String> getAs(String subject) {
        return send(to("/api/referrals/v1/x").header("Authorization", "Bearer " + tokens.token(subject, "referrals")));
    }

    /** Sends bytes as they are: for what a decent client would not send. */
    String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String rawGet(String path) {
        return raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + tokens.token("subject-1", "referrals grants training comms")
                + "\r\nConnection: close\r\n\r\n");
    }

    /** Does something while the door does nothing, as when its process is stopped. It was asked something before. */
    void whileHeld(Runnable action) {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        Objects.requireNonNull(loop.get()).runOnContext(_ -> {
            held.countDown();
            await(over);
        });
        await(held);
        action.run();
        over.countDown();
    }

    /** Sends a whole request, and does not wait for its answer. */
    void askAndLeave(String path) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                    + tokens.token("subject-1", "referrals") + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) throw new IllegalStateException("nothing happened");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
