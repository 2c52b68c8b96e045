package uk.leabridge.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Everything that can be set for the gateway. Durations are ISO 8601 or like {@code 30s}; sizes are bytes. */
@ConfigMapping(prefix = "leabridge")
public interface GatewayConfig {

    /** The realm that issues tokens; its keys are read from {@code /protocol/openid-connect/certs} below it. */
    URI issuer();

    /** The audience that a token must name. */
    @WithDefault("leabridge")
    String audience();

    /** Where Keycloak's administration answers; used for onboarding alone. */
    Optional<URI> keycloakUrl();

    Optional<String> gatewayClientSecret();

    Optional<String> onboardingClientSecret();

    /** Tink keyset (JSON) that seals the tokens kept in a session. */
    Optional<Path> vaultKeysetFile();

    /** True when the realm is on this machine: the embedded default, where plain http and client secrets are allowed. */
    default boolean embedded() {
        String host = issuer().getHost();
        return "127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host);
    }

    Upstreams upstream();

    Door door();

    Session session();

    Console console();

    Pages pages();

    Database database();

    interface Upstreams {
        URI referrals();

        URI grants();

        URI training();

        URI comms();
    }

    interface Door {
        /** Largest request body that is passed on: 12 MB. */
        @WithDefault("12582912")
        long maxBody();

        /** Requests that may be on their way to one service; more are turned away at once with 503. */
        @WithDefault("400")
        int upstreamInFlight();

        /** The same while the service is slow: never fewer than this. */
        @WithDefault("64")
        int upstreamInFlightAtLeast();

        /** A service that takes longer for an answer is slow, and gets fewer requests at once. */
        @WithDefault("1s")
        Duration upstreamSlow();

        /** Requests that may be on their way in all; more are turned away at once with 503. */
        @WithDefault("1000")
        int inFlight();

        @WithDefault("2s")
        Duration connectTimeout();

        /** How long a service may be silent before the caller gets 504. */
        @WithDefault("5s")
        Duration responseTimeout();

        /** The same after a body of more than 64 kB, which takes longer to check and seal. */
        @WithDefault("30s")
        Duration uploadTimeout();

        /** Failures within the window that open the circuit of a service. */
        @WithDefault("5")
        int circuitFailures();

        /** Different callers that the failures have to come from. */
        @WithDefault("3")
        int circuitCallers();

        @WithDefault("10s")
        Duration circuitWindow();

        /** How long an open circuit turns callers away before it lets one try. */
        @WithDefault("5s")
        Duration circuitPause();

        /** Until the head of a request is complete, from its first byte. */
        @WithDefault("10s")
        Duration headTime();

        /** Longest silence of a caller within a body. */
        @WithDefault("5s")
        Duration bodySilence();

        /** Before the least rate is asked for. */
        @WithDefault("5s")
        Duration bodyGrace();

        /** Bytes of a body a second, on average: 64 kbit/s. */
        @WithDefault("8000")
        int bodyRate();

        /** Until an HTTP/2 connection without a request is closed, whatever else it sends. */
        @WithDefault("2m")
        Duration unusedConnection();

        /** Verified tokens remembered, each no longer than until it expires. */
        @WithDefault("5000")
        int tokenCache();

        Limit client();

        Limit user();

        /** For callers without a token, by address. */
        Limit address();
    }

    interface Limit {
        /** Requests a second, on average. */
        int rate();

        /** Requests that may come at once after a quiet time. */
        int burst();

        /** Requests that may be open at one time. */
        int atOnce();
    }

    interface Session {
        /** A session ends after this long without a request. */
        @WithDefault("30m")
        Duration idle();

        /** A session ends after this long whatever happens. */
        @WithDefault("10h")
        Duration longest();
    }

    interface Console {
        /** True when browsers reach the console by https: cookies are then secure and browsers told to insist. */
        @WithDefault("false")
        boolean https();
    }

    interface Pages {
        /** How long one page waits for the services that it asks, in all. */
        @WithDefault("5s")
        Duration services();

        /** The same for a page that takes or gives out a file. */
        @WithDefault("30s")
        Duration files();
    }

    interface Database {
        String url();

        Optional<String> appPassword();

        Optional<String> migratorPassword();
    }
}
