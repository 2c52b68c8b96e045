package uk.leabridge.gateway.proxy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.security.PublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Checks signature (RS256), issuer, audience, type and expiry; remembers good tokens until they expire, never longer. */
final class TokenVerifier {

    private static final Logger LOG = Logger.getLogger(TokenVerifier.class);
    private static final int LONGEST = 8192;
    private static final AlgorithmConstraints RS256_ONLY =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);

    sealed interface Verification {
        record Good(VerifiedToken token) implements Verification {}

        record Bad() implements Verification {}

        /** Signed with a key that is not known: read the keys, then ask again. */
        record KeyUnknown() implements Verification {}
    }

    private static final Verification BAD = new Verification.Bad();
    private static final Verification KEY_UNKNOWN = new Verification.KeyUnknown();

    private final KeySource keys;
    private final String issuer;
    private final String audience;
    private final InstantSource clock;
    private final Cache<String, Verification.Good> verified;

    TokenVerifier(KeySource keys, URI issuer, String audience, int remembered, InstantSource clock) {
        this.keys = keys;
        this.issuer = issuer.toString();
        this.audience = audience;
        this.clock = clock;
        this.verified = Caffeine.newBuilder().maximumSize(remembered).build();
    }

    Verification verify(String token) {
        Verification.Good known = verified.getIfPresent(token);
        if (known != null) {
            if (known.token().liveAt(clock.instant())) {
                return known;
            }
            verified.invalidate(token);
            return BAD;
        }
        Verification outcome = token.length() > LONGEST ? BAD : verifyFully(token);
        if (outcome instanceof Verification.Good good) {
            verified.put(token, good);
        }
        return outcome;
    }

    private Verification verifyFully(String token) {
        try {
            PublicKey key = keyOf(token);
            if (key == null) {
                return KEY_UNKNOWN;
            }
            JwtClaims claims = consumer(key).processToClaims(token);
            String type = claims.getClaimValueAsString("typ");
            if (type != null && !type.equals("Bearer")) {
                return BAD;
            }
            return new Verification.Good(read(claims));
        } catch (InvalidJwtException | MalformedClaimException | JoseException e) {
            LOG.debugf("A token was refused: %s", e.getMessage());
            return BAD;
        }
    }

    private @Nullable PublicKey keyOf(String token) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(RS256_ONLY);
        signature.setCompactSerialization(token);
        String id = signature.getKeyIdHeaderValue();
        if (id == null || !AlgorithmIdentifiers.RSA_USING_SHA256.equals(signature.getAlgorithmHeaderValue())) {
            throw new JoseException("no key id, or not RS256");
        }
        return keys.key(id);
    }

    private JwtConsumer consumer(PublicKey key) {
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(RS256_ONLY)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    private static VerifiedToken read(JwtClaims claims) throws MalformedClaimException {
        String client = claims.getClaimValueAsString("azp");
        String scope = claims.getClaimValueAsString("scope");
        Set<String> scopes =
                scope == null ? Set.of() : new HashSet<>(List.of(scope.trim().split(" +")));
        Instant expiry = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
        return new VerifiedToken(claims.getSubject(), client == null ? "unknown" : client, scopes, expiry);
    }
}
