package uk.leabridge.gateway.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import uk.leabridge.gateway.config.GatewayConfig;
import uk.leabridge.gateway.realm.RealmDocument;

/** Asks, before somebody is sent to sign in, whether there is anything to send them to; all who wait share one question. */
@ApplicationScoped
public class IdentityProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RealmDocument metadata;

    public IdentityProbe(Vertx vertx, GatewayConfig config) {
        this.metadata = new RealmDocument(vertx, config.issuer() + "/.well-known/openid-configuration", PATIENCE);
    }

    public Uni<Boolean> answers() {
        return Uni.createFrom()
                .completionStage(
                        () -> metadata.read().map(_ -> true).otherwise(false).toCompletionStage());
    }
}
