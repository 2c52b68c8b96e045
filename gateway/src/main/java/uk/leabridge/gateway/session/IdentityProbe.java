package uk.leabridge.gateway.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.GatewayConfig;

/** Asks, before somebody is sent to sign in, whether there is anything to send them to; all who wait share one question. */
@ApplicationScoped
public class IdentityProbe {

    private static final int PATIENCE_MS = 2000;

    private final HttpClient client;
    private final String address;
    private final AtomicReference<@Nullable Future<Boolean>> asking = new AtomicReference<>();

    public IdentityProbe(Vertx vertx, GatewayConfig config) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MS));
        this.address = config.issuer() + "/.well-known/openid-configuration";
    }

    public Uni<Boolean> answers() {
        return Uni.createFrom().completionStage(() -> shared().toCompletionStage());
    }

    private Future<Boolean> shared() {
        Future<Boolean> now = asking.get();
        if (now != null && !now.isComplete()) {
            return now;
        }
        Future<Boolean> mine = ask();
        asking.set(mine);
        return mine;
    }

    private Future<Boolean> ask() {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address)
                .setIdleTimeout(PATIENCE_MS);
        return client.request(options)
                .compose(request -> request.send())
                .compose(response -> response.body().map(_ -> response.statusCode() == 200))
                .otherwise(false);
    }
}
