package uk.leabridge.gateway.world;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.embedded.PostgresServer;
import uk.leabridge.platform.embedded.ServiceDatabases;

/** What the gateway needs around it: a real PostgreSQL, an identity provider, and services that answer from a script. */
public final class ConsoleWorld implements QuarkusTestResourceLifecycleManager {

    private static final String APP = "app-password-of-the-tests";
    private static final String MIGRATOR = "migrator-password-of-the-tests";

    /** No page of one test tells another that a service is away; a test of just that asks for less, by {@code init}. */
    private final Map<String, String> door = new HashMap<>(Map.of("leabridge.door.circuit-callers", "1000"));

    private @Nullable Vertx vertx;
    private @Nullable PostgresServer database;

    @Override
    public void init(Map<String, String> arguments) {
        door.putAll(arguments);
    }

    @Override
    public Map<String, String> start() {
        Vertx world = Vertx.vertx();
        vertx = world;
        PostgresServer postgres = PostgresServer.startThrowAway();
        database = postgres;
        TestRealm realm = new TestRealm(world);
        Relay toDatabase = new Relay(world, postgres.port());
        ScriptedServices services = new ScriptedServices(world);
        Disturbances disturbances =
                new Disturbances(world, toDatabase, postgres.process().handle(), realm.relay(), services);
        Map<String, String> settings = new HashMap<>();
        try {
            new ServiceDatabases(postgres)
                    .create("gateway", new ServiceDatabases.Passwords(MIGRATOR, APP, "keeper-password-of-the-tests"));
            settings.put("leabridge.vault-keyset-file", keyset().toString());
        } catch (SQLException | IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        settings.put("leabridge.issuer", realm.issuer());
        settings.put(Disturbances.URL, disturbances.url());
        settings.put("leabridge.database.url", "jdbc:postgresql://127.0.0.1:" + toDatabase.port() + "/gateway");
        settings.put("leabridge.database.app-password", APP);
        settings.put("leabridge.database.migrator-password", MIGRATOR);
        settings.put("leabridge.gateway-client-secret", "client-secret-of-the-tests");
        settings.put("leabridge.onboarding-client-secret", "onboarding-secret-of-the-tests");
        settings.put("test.superuser.url", postgres.jdbcUrl("gateway"));
        settings.put("test.superuser.password", postgres.superuserPassword());
        services.urls().forEach((service, url) -> settings.put("leabridge.upstream." + service, url));
        settings.putAll(door);
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    /** How the identity provider names a user, from every sign-in to the next. */
    public static String subject(String user) {
        return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static Path keyset() throws IOException, GeneralSecurityException {
        AeadConfig.register();
        Path file = Files.createTempFile("gateway-keyset", ".json");
        file.toFile().deleteOnExit();
        KeysetHandle keys = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
        Files.writeString(
                file,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        return file;
    }

    @Override
    public void stop() {
        if (vertx != null) {
            await(vertx.close());
        }
        if (database != null) {
            database.close();
        }
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
