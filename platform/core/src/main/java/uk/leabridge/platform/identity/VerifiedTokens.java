package uk.leabridge.platform.identity;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Remembers tokens that passed verification, for at most a minute and never beyond their expiry: a signing key that is
 * withdrawn is honoured that long. Only verified tokens get in.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class VerifiedTokens extends JWTCallerPrincipalFactory {
    private static final int MOST_KEPT = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final IssuerKeys verifier = new IssuerKeys();
    private final ConcurrentMap<String, Verified> tokens = new ConcurrentHashMap<>();
    private final InstantSource time;

    private record Verified(JWTCallerPrincipal principal, Instant until) {}

    public VerifiedTokens(InstantSource time) {
        this.time = time;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        var now = time.instant();
        var known = tokens.get(token);
        if (known != null && now.isBefore(known.until())) return known.principal();

        var verified = verifier.parse(token, rules);
        var type = verified.getJoseObjects().getFirst().getHeader("typ");
        var principal = new DefaultJWTCallerPrincipal(type, verified.getJwtClaims());
        if (tokens.size() >= MOST_KEPT) tokens.clear();
        var expires = Instant.ofEpochSecond(principal.getExpirationTime());
        var latest = now.plus(KEPT);
        tokens.put(token, new Verified(principal, expires.isBefore(latest) ? expires : latest));
        return principal;
    }
}
