package uk.leabridge.platform.config;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Tokens must come over TLS, unless their issuer is on this very machine. */
final class IssuerCheck {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private IssuerCheck() {}

    static Optional<Unsafe> of(String issuer) {
        var address = URI.create(issuer);
        boolean safe = "https".equals(address.getScheme()) || THIS_MACHINE.contains(String.valueOf(address.getHost()));
        return safe
                ? Optional.empty()
                : Optional.of(
                        new Unsafe("mp.jwt.verify.issuer", "must be https, unless it is on the loopback address"));
    }
}
