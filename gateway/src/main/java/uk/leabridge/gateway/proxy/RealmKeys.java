package uk.leabridge.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Reads the JWKS of the realm; keeps the last good one. */
final class RealmKeys implements KeySource {

    private static final Logger LOG = Logger.getLogger(RealmKeys.class);
    private static final Duration BETWEEN_READS = Duration.ofSeconds(5);

    private final HttpClient client;
    private final URI jwks;
    private final InstantSource clock;
    private final Duration wholeRead;
    private final AtomicReference<@Nullable Future<Boolean>> reading = new AtomicReference<>();
    private volatile Map<String, PublicKey> keys = Map.of();
    private volatile Instant lastRead = Instant.EPOCH;

    /** Everybody waits for one read, so it ends after {@code wholeRead}, however its answer comes. */
    RealmKeys(Vertx vertx, URI issuer, InstantSource clock, Duration wholeRead) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(2000));
        this.jwks = URI.create(issuer + "/protocol/openid-connect/certs");
        this.clock = clock;
        this.wholeRead = wholeRead;
    }

    @Override
    public @Nullable PublicKey key(String id) {
        return keys.get(id);
    }

    @Override
    public boolean ready() {
        return !keys.isEmpty();
    }

    @Override
    public Future<Boolean> refresh() {
        Future<Boolean> current = reading.get();
        if (current != null && !current.isComplete()) {
            return current;
        }
        if (clock.instant().isBefore(lastRead.plus(BETWEEN_READS))) {
            return Future.succeededFuture(ready());
        }
        lastRead = clock.instant();
        Future<Boolean> next = read().otherwise(failure -> {
            LOG.warnf("The realm's keys could not be read from %s: %s", jwks, failure.getMessage());
            return ready();
        });
        reading.set(next);
        return next;
    }

    private Future<Boolean> read() {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(jwks.toString())
                .setIdleTimeout(3000);
        return client.request(options)
                .compose(request -> request.send())
                .compose(RealmKeys::text)
                .timeout(wholeRead.toMillis(), TimeUnit.MILLISECONDS)
                .map(this::remember);
    }

    private static Future<String> text(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            return Future.failedFuture("status " + response.statusCode());
        }
        return response.body().map(body -> body.toString());
    }

    private Boolean remember(String json) {
        Map<String, PublicKey> found = new HashMap<>();
        try {
            for (JsonWebKey key : new JsonWebKeySet(json).getJsonWebKeys()) {
                boolean signs = key.getUse() == null || "sig".equals(key.getUse());
                if (signs && key.getKeyId() != null && key instanceof RsaJsonWebKey rsa) {
                    found.put(rsa.getKeyId(), rsa.getRsaPublicKey());
                }
            }
        } catch (JoseException e) {
            throw new IllegalStateException("not a key set", e);
        }
        if (!found.isEmpty()) {
            keys = Map.copyOf(found);
        }
        return ready();
    }
}
