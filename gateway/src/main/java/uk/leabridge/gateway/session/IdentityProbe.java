package uk.leabridge.gateway.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import uk.leabridge.gateway.config.GatewayConfig;

/** Asks, before somebody is sent to sign in, whether there is anything to send them to; remembers it for a moment. */
@ApplicationScoped
public class IdentityProbe {

    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final int PATIENCE_MS = 2000;

    private final HttpClient client;
    private final String address;
    private final InstantSource clock;
    private volatile Instant wellUntil = Instant.EPOCH;

    public IdentityProbe(Vertx vertx, GatewayConfig config, InstantSource clock) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MS));
        this.address = config.issuer() + "/.well-known/openid-configuration";
        this.clock = clock;
    }

    public Uni<Boolean> answers() {
        if (clock.instant().isBefore(wellUntil)) {
            return Uni.createFrom().item(true);
        }
        return Uni.createFrom().completionStage(() -> ask().toCompletionStage());
    }

    private Future<Boolean> ask() {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address)
                .setIdleTimeout(PATIENCE_MS);
        return client.request(options)
                .compose(request -> request.send())
                .compose(response -> response.body().map(_ -> response.statusCode() == 200))
                .otherwise(false)
                .onSuccess(well -> {
                    if (well) {
                        wellUntil = clock.instant().plus(REMEMBERED);
                    }
                });
    }
}
