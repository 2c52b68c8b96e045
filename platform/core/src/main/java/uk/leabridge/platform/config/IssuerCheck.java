package uk.leabridge.platform.config;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import uk.leabridge.platform.time.Clock;

/** Tokens must come over TLS, unless their issuer is on this very machine. */
final class IssuerCheck {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private IssuerCheck() {}

    static Optional<Unsafe> of(String issuer) {
        var address = URI.create(issuer);
        boolean safe = "https".equals(address.getScheme()) || isHere(address);
        return safe
                ? Optional.empty()
                : Optional.of(
                        new Unsafe("mp.jwt.verify.issuer", "must be https, unless it is on the loopback address"));
    }

    /** A time of one's own choice is for rehearsals on one machine. */
    static Optional<Unsafe> withTimeAhead(String issuer) {
        return isHere(URI.create(issuer))
                ? Optional.empty()
                : Optional.of(new Unsafe(
                        Clock.AHEAD_FILE, "must not be set where the issuer is not on the loopback address"));
    }

    private static boolean isHere(URI address) {
        return THIS_MACHINE.contains(String.valueOf(address.getHost()));
    }
}
