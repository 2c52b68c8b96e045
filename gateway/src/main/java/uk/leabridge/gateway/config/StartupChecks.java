package uk.leabridge.gateway.config;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start when a setting is missing or unsafe, and names the key. */
@ApplicationScoped
public class StartupChecks {

    private static final int SECRET_MIN = 16;

    private final GatewayConfig config;
    private final boolean migrates;

    public StartupChecks(
            GatewayConfig config, @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migrates) {
        this.config = config;
        this.migrates = migrates;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        List<String> faults = faults(config, migrates);
        if (!faults.isEmpty()) {
            throw new ConfigurationException("The gateway does not start:\n  - " + String.join("\n  - ", faults));
        }
    }

    /** @param migrates whether this process changes tables; on Kubernetes a Job does, and only that has the password */
    static List<String> faults(GatewayConfig config, boolean migrates) {
        List<String> faults = new ArrayList<>();
        secret("LEABRIDGE_GATEWAY_CLIENT_SECRET", config.gatewayClientSecret(), faults);
        secret("LEABRIDGE_DATABASE_APP_PASSWORD", config.database().appPassword(), faults);
        if (migrates) {
            secret("LEABRIDGE_DATABASE_MIGRATOR_PASSWORD", config.database().migratorPassword(), faults);
        }
        if (config.vaultKeysetFile().isEmpty()) {
            faults.add("LEABRIDGE_VAULT_KEYSET_FILE is not set: sessions could not be sealed");
        } else if (!Files.isReadable(config.vaultKeysetFile().get())) {
            faults.add("LEABRIDGE_VAULT_KEYSET_FILE names a file that cannot be read");
        }
        if (!config.embedded()) {
            https("LEABRIDGE_ISSUER", config.issuer(), faults);
            if (!config.console().https()) {
                faults.add("LEABRIDGE_CONSOLE_HTTPS must be true unless the realm is on this machine");
            }
            config.keycloakUrl().ifPresent(url -> https("LEABRIDGE_KEYCLOAK_URL", url, faults));
        }
        limit("LEABRIDGE_DOOR_CLIENT", config.door().client(), faults);
        limit("LEABRIDGE_DOOR_USER", config.door().user(), faults);
        limit("LEABRIDGE_DOOR_ADDRESS", config.door().address(), faults);
        return faults;
    }

    private static void secret(String key, Optional<String> value, List<String> faults) {
        if (value.isEmpty() || value.get().isBlank()) {
            faults.add(key + " is not set");
        } else if (value.get().length() < SECRET_MIN) {
            faults.add(key + " is shorter than " + SECRET_MIN + " characters");
        }
    }

    private static void https(String key, URI uri, List<String> faults) {
        if (!"https".equals(uri.getScheme())) {
            faults.add(key + " must be https unless the realm is on this machine");
        }
    }

    private static void limit(String key, GatewayConfig.Limit limit, List<String> faults) {
        if (limit.rate() < 1 || limit.burst() < limit.rate() || limit.atOnce() < 1) {
            faults.add(key + ": rate and at-once must be at least 1, burst at least the rate");
        }
    }
}
