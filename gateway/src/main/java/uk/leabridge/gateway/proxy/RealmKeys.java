package uk.leabridge.gateway.proxy;

import io.vertx.core.Future;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.realm.RealmDocument;

/** Reads the JWKS of the realm; keeps the last good one. */
final class RealmKeys implements KeySource {

    private static final Logger LOG = Logger.getLogger(RealmKeys.class);
    private static final Duration BETWEEN_READS = Duration.ofSeconds(5);

    private final RealmDocument jwks;
    private final InstantSource clock;
    private volatile Map<String, PublicKey> keys = Map.of();
    private volatile Instant lastRead = Instant.EPOCH;

    RealmKeys(RealmDocument jwks, InstantSource clock) {
        this.jwks = jwks;
        this.clock = clock;
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
        Future<String> reading = jwks.current();
        if (reading == null) {
            if (clock.instant().isBefore(lastRead.plus(BETWEEN_READS))) {
                return Future.succeededFuture(ready());
            }
            lastRead = clock.instant();
            reading = jwks.read();
        }
        return reading.map(this::remember).otherwise(failure -> {
            LOG.warnf("The realm's keys could not be read: %s", failure.getMessage());
            return ready();
        });
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
