package uk.leabridge.system.world;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import uk.leabridge.local.DemoCredentials.SystemAccess;
import uk.leabridge.local.LocalPlatform;

/** Access tokens from Keycloak, each used for a while and then asked for again: they last five minutes. */
final class Tokens {
    private static final Duration USED_FOR = Duration.ofMinutes(3);

    private record Token(String text, long until) {
        boolean isYoung() {
            return System.nanoTime() - until < 0;
        }
    }

    private final Map<String, Token> known = new ConcurrentHashMap<>();
    private final LocalPlatform platform;

    Tokens(LocalPlatform platform) {
        this.platform = platform;
    }

    String of(String username) {
        return young("person " + username, () -> platform.token(username));
    }

    String ofSystem(String client) {
        return young("system " + client, () -> systemToken(client));
    }

    private String young(String name, Supplier<String> ask) {
        return known.compute(
                        name,
                        (_, before) -> before != null && before.isYoung()
                                ? before
                                : new Token(ask.get(), System.nanoTime() + USED_FOR.toNanos()))
                .text();
    }

    private String systemToken(String client) {
        SystemAccess access = platform.credentials().clients().stream()
                .filter(one -> one.id().equals(client))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no system client " + client));
        Answer answer = Http.form(
                platform.ports().issuer() + "/protocol/openid-connect/token",
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", access.secret()));
        return answer.expect(200).text("access_token");
    }
}
