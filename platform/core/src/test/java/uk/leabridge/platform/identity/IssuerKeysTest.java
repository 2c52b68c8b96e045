package uk.leabridge.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {
    private static final String ISSUER = "https://issuer.example.org";
    private final RsaJsonWebKey key = key();
    private final IssuerKeys keys = new IssuerKeys();

    @Test
    void areAskedForOnce() throws IOException, ParseException {
        var asked = new AtomicInteger();
        var issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] set = ("{\"keys\":[" + key.toJson() + "]}").getBytes(UTF_8);
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        issuer.start();
        try {
            var rules = rules(issuer.getAddress().getPort());
            keys.parse(token(), rules);
            keys.parse(token(), rules);
        } finally {
            issuer.stop(0);
        }

        assertThat(asked).hasValue(1);
    }

    /** It takes the connection, as a frozen one does, and says nothing. */
    @Test
    void doNotKeepACallerWaitingForASilentIssuer() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var rules = rules(silent.getLocalPort());
            long began = System.nanoTime();

            assertThatThrownBy(() -> keys.parse(token(), rules)).isInstanceOf(ParseException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private String token() {
        return Jwt.issuer(ISSUER)
                .subject("sample")
                .expiresIn(300)
                .jws()
                .keyId(key.getKeyId())
                .sign(key.getPrivateKey());
    }

    private static JWTAuthContextInfo rules(int port) {
        return new JWTAuthContextInfo("http://127.0.0.1:" + port + "/certs", ISSUER);
    }

    private static RsaJsonWebKey key() {
        try {
            var made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId("test");
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
