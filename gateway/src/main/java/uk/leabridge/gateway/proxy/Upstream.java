package uk.leabridge.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.circuit.CircuitBreaker;
import uk.leabridge.gateway.config.Area;
import uk.leabridge.gateway.config.GatewayConfig;

/** One service behind the door: its own connections, its circuit, its own count. */
final class Upstream {

    private final Area area;
    private final HttpClient client;
    private final CircuitBreaker circuit;
    private final Pace pace;
    private final SocketAddress address;
    private final URI base;
    private final GatewayConfig.Door settings;
    private final Vertx vertx;
    private final AtomicInteger inFlight = new AtomicInteger();

    Upstream(Area area, URI base, Vertx vertx, GatewayConfig.Door settings, CircuitBreaker circuit) {
        this.area = area;
        this.base = base;
        this.settings = settings;
        this.address = SocketAddress.inetSocketAddress(port(base), base.getHost());
        this.vertx = vertx;
        this.circuit = circuit;
        this.pace = new Pace(
                new Pace.Rule(settings.upstreamInFlightAtLeast(), settings.upstreamInFlight(), settings.upstreamSlow()),
                System::nanoTime);
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setSsl("https".equals(base.getScheme()))
                .setKeepAlive(true)
                .setKeepAliveTimeout(30)
                .setMaxPoolSize(settings.upstreamInFlight())
                .setMaxWaitQueueSize(settings.upstreamInFlight())
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setTcpNoDelay(true)
                .setDecompressionSupported(false));
    }

    private static int port(URI base) {
        if (base.getPort() > 0) {
            return base.getPort();
        }
        return "https".equals(base.getScheme()) ? 443 : 80;
    }

    Area area() {
        return area;
    }

    HttpClient client() {
        return client;
    }

    CircuitBreaker circuit() {
        return circuit;
    }

    Vertx vertx() {
        return vertx;
    }

    /** How long it may be silent with a whole request in hand, or not take more of one. */
    Duration patience() {
        return settings.responseTimeout();
    }

    /** The same after a large body, which takes longer to check and seal. */
    Duration patienceAfterUpload() {
        return settings.uploadTimeout();
    }

    /** @param clockRuns false while the body is still on its way: the caller's pace is not the service's */
    RequestOptions options(boolean clockRuns) {
        RequestOptions options =
                new RequestOptions().setServer(address).setHost(base.getHost()).setPort(port(base));
        return clockRuns ? options.setIdleTimeout(patience().toMillis()) : options;
    }

    /** A turn, which {@link #leave} gives back; nothing when it has as many requests as it can take. */
    Pace.@Nullable Turn enter(String caller) {
        if (inFlight.incrementAndGet() > settings.upstreamInFlight()) {
            inFlight.decrementAndGet();
            return null;
        }
        Pace.Turn turn = pace.next(caller);
        if (turn == null) {
            inFlight.decrementAndGet();
        }
        return turn;
    }

    void leave(Pace.Turn turn) {
        turn.end();
        inFlight.decrementAndGet();
    }

    int inFlight() {
        return inFlight.get();
    }
}
