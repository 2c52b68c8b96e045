package uk.leabridge.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.world.FakeClock;

/** A realm of our own: one RSA key, tokens to order. */
final class Tokens implements KeySource {

    static final String ISSUER = "http://127.0.0.1:1/realms/test";

    private static final RsaJsonWebKey KEY = newKey("key-1");

    private final RsaJsonWebKey key = KEY;
    private final FakeClock clock;
    boolean published = true;
    boolean reachable = true;
    /** Set when a read of the keys is to wait; told when one has begun. */
    volatile @Nullable Runnable beforeReading;

    private final Promise<Boolean> reading = Promise.promise();

    Tokens(FakeClock clock) {
        this.clock = clock;
    }

    static RsaJsonWebKey newKey(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    JwtClaims claims(String subject, String scope) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("leabridge", "account");
        claims.setSubject(subject);
        claims.setStringClaim("azp", "system-hackney");
        claims.setStringClaim("scope", scope);
        claims.setStringClaim("typ", "Bearer");
        claims.setExpirationTime(at(clock.instant().plus(Duration.ofMinutes(5))));
        return claims;
    }

    static NumericDate at(Instant when) {
        return NumericDate.fromSeconds(when.getEpochSecond());
    }

    String token(String subject, String scope) {
        return sign(claims(subject, scope));
    }

    String sign(JwtClaims claims) {
        return sign(claims, key);
    }

    static String sign(JwtClaims claims, RsaJsonWebKey key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    PublicKey publicKey() {
        return key.getPublicKey();
    }

    void publish() {
        published = true;
        reading.complete(true);
    }

    @Override
    public @Nullable PublicKey key(String id) {
        return published && id.equals(key.getKeyId()) ? key.getPublicKey() : null;
    }

    @Override
    public boolean ready() {
        return published;
    }

    @Override
    public Future<Boolean> refresh() {
        Runnable before = beforeReading;
        if (before != null) {
            before.run();
            return reading.future();
        }
        published = published || reachable;
        return Future.succeededFuture(published);
    }
}
