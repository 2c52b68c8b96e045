package uk.leabridge.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A remembered token is good for a minute at most, and no longer than it says itself. */
class VerifiedTokensTest {
    private static final String ISSUER = "https://issuer.example.org";
    private static final KeyPair ONE = pair();
    private static final KeyPair ANOTHER = pair();

    private Instant now = Instant.now();
    private final VerifiedTokens tokens = new VerifiedTokens(() -> now);

    @Test
    void remembersATokenForAMinuteOnly() throws ParseException {
        var token = token(ONE, 300);
        assertThat(tokens.parse(token, rules(ONE)).getSubject()).isEqualTo("sample");

        now = now.plusSeconds(59);
        assertThat(tokens.parse(token, rules(ANOTHER)).getSubject()).isEqualTo("sample");
        now = now.plusSeconds(2);
        assertThatThrownBy(() -> tokens.parse(token, rules(ANOTHER))).isInstanceOf(ParseException.class);
    }

    @Test
    void forgetsATokenWhenItExpires() throws ParseException {
        var token = token(ONE, 10);
        tokens.parse(token, rules(ONE));

        now = now.plusSeconds(11);
        assertThatThrownBy(() -> tokens.parse(token, rules(ANOTHER))).isInstanceOf(ParseException.class);
    }

    @Test
    void remembersNoTokenThatWasRefused() throws ParseException {
        var token = token(ONE, 300);
        assertThatThrownBy(() -> tokens.parse(token, rules(ANOTHER))).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> tokens.parse(token, rules(ANOTHER))).isInstanceOf(ParseException.class);

        var changed = token.substring(0, token.length() - 8) + "AAAAAAAA";
        tokens.parse(token, rules(ONE));
        assertThatThrownBy(() -> tokens.parse(changed, rules(ONE))).isInstanceOf(ParseException.class);
    }

    private String token(KeyPair key, int seconds) {
        return Jwt.issuer(ISSUER)
                .subject("sample")
                .issuedAt(now)
                .expiresAt(now.plusSeconds(seconds))
                .sign(key.getPrivate());
    }

    private static JWTAuthContextInfo rules(KeyPair key) {
        return new JWTAuthContextInfo(key.getPublic(), ISSUER);
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("RSA is not there", e);
        }
    }
}
