package uk.leabridge.platform.test.service;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as the realm makes them, signed with the key of this test run.
 *
 * <pre>Tokens.of("safeguarding-officer", "hackney").subject(id).sign()</pre>
 */
public record Tokens(
        String subject,
        Set<String> roles,
        @Nullable String borough,
        @Nullable String organisation,
        String scope,
        Duration valid) {
    public static final String ISSUER = "http://127.0.0.1:8090/realms/east-london";
    private static final String EVERY_SCOPE = "openid referrals grants training comms";
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 1_000;
    private static final Map<Asked, Signed> SIGNED = new ConcurrentHashMap<>();

    private record Asked(Tokens of, String audience) {}

    private record Signed(String token, Instant until) {}

    /** A new person of one role. */
    public static Tokens of(String role, String borough) {
        return new Tokens(UUID.randomUUID().toString(), Set.of(role), borough, borough, EVERY_SCOPE, USUAL);
    }

    public Tokens subject(String sub) {
        return new Tokens(sub, roles, borough, organisation, scope, valid);
    }

    public Tokens roles(String... all) {
        return new Tokens(subject, Set.of(all), borough, organisation, scope, valid);
    }

    public Tokens organisation(String body) {
        return new Tokens(subject, roles, borough, body, scope, valid);
    }

    /** With these scopes alone, as a system's client has them. */
    public Tokens scope(String scopes) {
        return new Tokens(subject, roles, borough, organisation, scopes, valid);
    }

    public Tokens withoutBorough() {
        return new Tokens(subject, roles, null, organisation, scope, valid);
    }

    public Tokens expired() {
        return new Tokens(subject, roles, borough, organisation, scope, Duration.ofMinutes(-10));
    }

    /** The compact token, for {@code Authorization: Bearer}. */
    public String sign() {
        return sign("leabridge");
    }

    /**
     * A token meant for somebody else, when the audience is not {@code leabridge}. The same one for a minute, as a client keeps
     * its token: signing is the dearest thing that a test does.
     */
    public String sign(String audience) {
        var now = Instant.now();
        if (SIGNED.size() > MOST_KEPT) SIGNED.clear();
        return SIGNED.compute(
                        new Asked(this, audience),
                        (_, kept) -> kept == null || kept.until().isBefore(now)
                                ? new Signed(signed(audience), now.plus(KEPT))
                                : kept)
                .token();
    }

    private String signed(String audience) {
        var claims = Jwt.issuer(ISSUER)
                .audience(audience)
                .subject(subject)
                .upn(subject)
                .groups(roles)
                .claim("azp", "gateway")
                .claim("scope", scope)
                .expiresIn(valid);
        if (borough != null) claims.claim("borough", borough);
        if (organisation != null) claims.claim("organisation", organisation);
        return claims.jws().keyId("test").sign(privateKey());
    }

    private static PrivateKey privateKey() {
        var pem = System.getProperty(RealService.PRIVATE_KEY, "");
        var body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no signing key: is RealService the test's resource?", e);
        }
    }
}
