package uk.leabridge.gateway.proxy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import uk.leabridge.gateway.config.GatewayConfig;

/**
 * Rate and number at once, for each client and each user; for callers without a token, for each address. Kept in this
 * process: with n replicas a caller gets up to n times the rate.
 */
final class Limits {

    private static final int REMEMBERED = 20_000;

    /** One kind of caller and its allowances. */
    private static final class Kind {
        private final String name;
        private final GatewayConfig.Limit limit;
        private final String policy;
        private final Cache<String, Allowance> allowances = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();

        Kind(String name, GatewayConfig.Limit limit) {
            this.name = name;
            this.limit = limit;
            long window = Math.max(1, limit.burst() / Math.max(1, limit.rate()));
            this.policy = "\"" + name + "\";q=" + limit.burst() + ";w=" + window;
        }

        Allowance of(String key) {
            return allowances.get(key, _ -> new Allowance(limit.rate(), limit.burst(), limit.atOnce()));
        }
    }

    private final Kind client;
    private final Kind user;
    private final Kind address;
    private final String tokenPolicy;

    Limits(GatewayConfig.Door door) {
        this.client = new Kind("client", door.client());
        this.user = new Kind("user", door.user());
        this.address = new Kind("address", door.address());
        this.tokenPolicy = client.policy + ", " + user.policy;
    }

    /** Whether a request may go on. An admitted one must be released once. */
    sealed interface Admission {
        record Admitted(Runnable release) implements Admission {}

        record Turned(Problem problem, long retryAfter) implements Admission {}
    }

    Admission admit(VerifiedToken token, MultiMap answer) {
        answer.set("RateLimit-Policy", tokenPolicy);
        Allowance clients = client.of(token.client());
        Allowance users = user.of(token.subject());
        ConsumptionProbe byUser = users.take();
        if (!byUser.isConsumed()) {
            return limited(user, byUser, answer);
        }
        ConsumptionProbe byClient = clients.take();
        if (!byClient.isConsumed()) {
            return limited(client, byClient, answer);
        }
        boolean userIsTighter = byUser.getRemainingTokens() <= byClient.getRemainingTokens();
        tell(userIsTighter ? user : client, userIsTighter ? byUser : byClient, answer);
        if (!users.enter()) {
            return new Admission.Turned(Problem.TOO_MANY_AT_ONCE, 1);
        }
        if (!clients.enter()) {
            users.leave();
            return new Admission.Turned(Problem.TOO_MANY_AT_ONCE, 1);
        }
        return new Admission.Admitted(() -> {
            users.leave();
            clients.leave();
        });
    }

    Admission admit(String remoteAddress, MultiMap answer) {
        answer.set("RateLimit-Policy", address.policy);
        Allowance allowance = address.of(remoteAddress);
        ConsumptionProbe probe = allowance.take();
        if (!probe.isConsumed()) {
            return limited(address, probe, answer);
        }
        tell(address, probe, answer);
        if (!allowance.enter()) {
            return new Admission.Turned(Problem.TOO_MANY_AT_ONCE, 1);
        }
        return new Admission.Admitted(allowance::leave);
    }

    private static Admission limited(Kind kind, ConsumptionProbe probe, MultiMap answer) {
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        answer.set("RateLimit", "\"" + kind.name + "\";r=0;t=" + seconds);
        return new Admission.Turned(Problem.RATE_LIMITED, seconds);
    }

    private static void tell(Kind kind, ConsumptionProbe probe, MultiMap answer) {
        long reset = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset()) + 1;
        answer.set("RateLimit", "\"" + kind.name + "\";r=" + probe.getRemainingTokens() + ";t=" + reset);
    }
}
