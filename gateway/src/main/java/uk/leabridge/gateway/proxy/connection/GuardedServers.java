package uk.leabridge.gateway.proxy.connection;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes Netty ask for the guard; Vert.x is made after this, and no channel before Vert.x. */
@ApplicationScoped
public class GuardedServers implements VertxOptionsCustomizer {

    @Override
    public void accept(VertxOptions options) {
        ConnectionGuard.enable();
    }
}
