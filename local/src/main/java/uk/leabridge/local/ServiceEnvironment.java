package uk.leabridge.local;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import uk.leabridge.platform.embedded.ServiceDatabases.Passwords;

/** The environment that a service is configured by: addresses, and where its secrets are. */
final class ServiceEnvironment {
    private final Site site;
    private final PostgresProcess postgres;

    ServiceEnvironment(Site site) {
        this.site = site;
        this.postgres = new PostgresProcess(site);
    }

    Map<String, String> of(Service service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", text(site.ports().http(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", text(site.ports().management(service)));
        environment.put("LEABRIDGE_ISSUER", site.ports().issuer());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + site.ports().kafka());
        environment.put("MALLOC_ARENA_MAX", "2"); // the C library would keep an arena for each thread
        putDatabase(environment, service);
        putKeys(environment, service);
        switch (service) {
            case GATEWAY -> putGateway(environment);
            case COMMS -> putMail(environment);
            default -> {}
        }
        if (service != Service.GATEWAY) { // its sessions and tokens live in the real time
            environment.put("LEABRIDGE_TIME_AHEAD_FILE", site.home().timeAhead().toString());
        }
        return environment;
    }

    private void putDatabase(Map<String, String> environment, Service service) {
        Passwords passwords = postgres.passwords(service);
        environment.put("LEABRIDGE_DATABASE_URL", postgres.url(service.id()));
        environment.put("LEABRIDGE_DATABASE_APP_PASSWORD", passwords.app());
        environment.put("LEABRIDGE_DATABASE_MIGRATOR_PASSWORD", passwords.migrator());
        environment.put("LEABRIDGE_DATABASE_KEEPER_PASSWORD", passwords.keeper());
    }

    private void putKeys(Map<String, String> environment, Service service) {
        Secrets secrets = site.secrets();
        environment.put(
                "LEABRIDGE_VAULT_KEYSET_FILE",
                secrets.keysetFile("vault-keyset-" + service.id() + ".json").toString());
        environment.put(
                "LEABRIDGE_INDEX_KEY_FILE",
                secrets.keyFile("index-key-" + service.id()).toString());
        environment.put(
                "LEABRIDGE_PERSON_KEY_FILE", secrets.keyFile("person-key").toString());
    }

    private void putGateway(Map<String, String> environment) {
        for (Service upstream : Service.behindTheGateway()) {
            environment.put(
                    "LEABRIDGE_UPSTREAM_" + upstream.id().toUpperCase(Locale.ROOT),
                    "http://127.0.0.1:" + site.ports().http(upstream));
        }
        environment.put("LEABRIDGE_KEYCLOAK_URL", site.ports().keycloakAddress());
        environment.put("LEABRIDGE_GATEWAY_CLIENT_SECRET", site.secrets().text(Realm.secretName("gateway")));
        environment.put("LEABRIDGE_ONBOARDING_CLIENT_SECRET", site.secrets().text(Realm.secretName("onboarding")));
    }

    private void putMail(Map<String, String> environment) {
        environment.put("LEABRIDGE_SMTP_HOST", "127.0.0.1");
        environment.put("LEABRIDGE_SMTP_PORT", text(site.ports().smtp()));
        environment.put("LEABRIDGE_MAILBOX_URL", site.ports().mailboxAddress());
    }

    private static String text(int port) {
        return Integer.toString(port);
    }
}
