package uk.leabridge.gateway.world;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A way to a server that can be cut: connections end and new ones are refused, as when the server was stopped. */
final class Relay {

    private final Vertx vertx;
    private final int target;
    private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
    private @Nullable NetServer server;
    private int port;

    Relay(Vertx vertx, int target) {
        this.vertx = vertx;
        this.target = target;
        restore();
    }

    int port() {
        return port;
    }

    void cut() {
        NetServer listening = server;
        if (listening != null) {
            ConsoleWorld.await(listening.close());
            open.forEach(NetSocket::close);
            server = null;
        }
    }

    void restore() {
        if (server == null) {
            NetServer listening = vertx.createNetServer().connectHandler(this::join);
            port = ConsoleWorld.await(listening.listen(port, "127.0.0.1")).actualPort();
            server = listening;
        }
    }

    private void join(NetSocket caller) {
        open.add(caller);
        caller.closeHandler(_ -> open.remove(caller));
        caller.pause();
        Future<NetSocket> far = vertx.createNetClient().connect(target, "127.0.0.1");
        far.onFailure(_ -> caller.close()).onSuccess(socket -> {
            socket.pipeTo(caller).onComplete(_ -> caller.close());
            caller.pipeTo(socket).onComplete(_ -> socket.close());
        });
    }
}
