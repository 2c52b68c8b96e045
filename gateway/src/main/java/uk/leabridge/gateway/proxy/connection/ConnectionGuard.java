package uk.leabridge.gateway.proxy.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts a guard on each connection that a server of this process accepts. Netty finds this class as a service, since
 * neither Vert.x nor Quarkus lets one see a connection before its first request is complete.
 */
public final class ConnectionGuard extends ChannelInitializerExtension {

    /** What guards need: how long to wait, and who answers a request that cannot be read. */
    public record Orders(Patience patience, Handler<HttpServerRequest> unreadable) {}

    private static final Map<Integer, Orders> BY_PORT = new ConcurrentHashMap<>();
    private static volatile @Nullable Orders everywhere;

    /** Must happen before Netty opens its first channel. */
    public static void enable() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    /** From now on, for connections to any port. */
    public static void guard(Orders orders) {
        everywhere = orders;
    }

    /** From now on, for connections to this port. */
    public static void guard(int port, Orders orders) {
        BY_PORT.put(port, orders);
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        Orders orders = everywhere;
        if (channel.localAddress() instanceof InetSocketAddress here) {
            orders = BY_PORT.getOrDefault(here.getPort(), orders);
        }
        if (orders != null) {
            channel.pipeline().addFirst("guard", new GuardedConnection(orders));
        }
    }
}
