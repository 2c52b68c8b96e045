package uk.leabridge.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupChecksTest {
    private final Map<String, String> settings = new HashMap<>();

    StartupChecksTest(@TempDir Path folder) throws IOException {
        settings.put("leabridge.issuer", "https://identity.leabridge.example/realms/east-london");
        settings.put("leabridge.keycloak-url", "https://identity.leabridge.example");
        settings.put("leabridge.gateway-client-secret", "a secret of the gateway");
        settings.put("leabridge.console.https", "true");
        settings.put("leabridge.database.url", "jdbc:postgresql://database/gateway");
        settings.put("leabridge.database.app-password", "a password of the app");
        settings.put("leabridge.database.migrator-password", "a password of the migrator");
        settings.put(
                "leabridge.vault-keyset-file",
                Files.createFile(folder.resolve("vault.json")).toString());
        for (String area : new String[] {"referrals", "grants", "training", "comms"}) {
            settings.put("leabridge.upstream." + area, "http://" + area);
        }
        for (String whom : new String[] {"client", "user", "address"}) {
            settings.put("leabridge.door." + whom + ".rate", "10");
            settings.put("leabridge.door." + whom + ".burst", "20");
            settings.put("leabridge.door." + whom + ".at-once", "5");
        }
    }

    @Test
    void startsWithEverythingSet() {
        assertThat(StartupChecks.faults(config(), true)).isEmpty();
    }

    @Test
    void needsTheMigratorsPasswordToMigrate() {
        settings.remove("leabridge.database.migrator-password");

        assertThat(StartupChecks.faults(config(), true))
                .containsExactly("LEABRIDGE_DATABASE_MIGRATOR_PASSWORD is not set");
    }

    @Test
    void needsNoMigratorsPasswordWhereAJobMigrates() {
        settings.remove("leabridge.database.migrator-password");

        assertThat(StartupChecks.faults(config(), false)).isEmpty();
    }

    @Test
    void refusesAShortSecret() {
        settings.put("leabridge.gateway-client-secret", "short");

        assertThat(StartupChecks.faults(config(), true))
                .containsExactly("LEABRIDGE_GATEWAY_CLIENT_SECRET is shorter than 16 characters");
    }

    @Test
    void refusesPlainHttpToAnIssuerElsewhere() {
        settings.put("leabridge.issuer", "http://identity.leabridge.example/realms/east-london");

        assertThat(StartupChecks.faults(config(), true))
                .containsExactly("LEABRIDGE_ISSUER must be https unless the realm is on this machine");
    }

    @Test
    void refusesAMissingKeyset() {
        settings.remove("leabridge.vault-keyset-file");

        assertThat(StartupChecks.faults(config(), true))
                .containsExactly("LEABRIDGE_VAULT_KEYSET_FILE is not set: sessions could not be sealed");
    }

    private GatewayConfig config() {
        return new SmallRyeConfigBuilder()
                .withDefaultValues(settings)
                .withMapping(GatewayConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}
