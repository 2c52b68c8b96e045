package uk.leabridge.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import uk.leabridge.gateway.config.Area;
import uk.leabridge.gateway.config.GatewayConfig;

/** One service behind the door: its own connections, its own circuit, its own count. */
final class Upstream {

    private final Area area;
    private final HttpClient client;
    private final CircuitBreaker circuit;
    private final SocketAddress address;
    private final URI base;
    private final GatewayConfig.Door settings;
    private final AtomicInteger inFlight = new AtomicInteger();

    Upstream(Area area, URI base, Vertx vertx, GatewayConfig.Door settings, InstantSource clock) {
        this.area = area;
        this.base = base;
        this.settings = settings;
        this.address = SocketAddress.inetSocketAddress(port(base), base.getHost());
        this.circuit = new CircuitBreaker(settings.circuitFailures(), settings.circuitPause(), clock);
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

    RequestOptions options() {
        return new RequestOptions()
                .setServer(address)
                .setHost(base.getHost())
                .setPort(port(base))
                .setIdleTimeout(settings.responseTimeout().toMillis());
    }

    boolean enter() {
        if (inFlight.incrementAndGet() > settings.upstreamInFlight()) {
            inFlight.decrementAndGet();
            return false;
        }
        return true;
    }

    void leave() {
        inFlight.decrementAndGet();
    }

    int inFlight() {
        return inFlight.get();
    }
}
