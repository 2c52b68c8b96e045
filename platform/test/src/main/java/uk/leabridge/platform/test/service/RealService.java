package uk.leabridge.platform.test.service;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import java.security.Key;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.embedded.PostgresServer;
import uk.leabridge.platform.embedded.ServiceDatabases;
import uk.leabridge.platform.test.contract.AnswersAsDescribed;

/**
 * What a service needs in a {@code @QuarkusTest}: a real PostgreSQL with the service's database and roles, keys, the public key
 * of {@link Tokens}. Events stay in the outbox, where a test reads them; incoming channels take events from the test. Every answer
 * that a test receives is held to the API's document.
 *
 * <pre>
 * &#64;QuarkusTestResource(value = RealService.class, initArgs = {
 *     &#64;ResourceArg(name = "service", value = "grants"), &#64;ResourceArg(name = "channels", value = "training")})
 * </pre>
 */
public final class RealService implements QuarkusTestResourceLifecycleManager {
    static final String PRIVATE_KEY = "leabridge.test.private-key";
    static final String DATABASE = "leabridge.test.database";
    static final String SUPERUSER_PASSWORD = "leabridge.test.superuser-password";

    private String service = "";
    private String[] channels = {};
    private @Nullable PostgresServer postgres;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
        var named = arguments.getOrDefault("channels", "");
        channels = named.isEmpty() ? new String[0] : named.split(",");
    }

    @Override
    public Map<String, String> start() {
        var server = PostgresServer.startThrowAway();
        postgres = server;
        try {
            new ServiceDatabases(server)
                    .create(service, new ServiceDatabases.Passwords("migrator-pass", "app-pass", "keeper-pass"));
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the test", e);
        }
        System.setProperty(DATABASE, server.jdbcUrl(service));
        System.setProperty(SUPERUSER_PASSWORD, server.superuserPassword());
        AnswersAsDescribed.watch(service);
        return configuration(server);
    }

    private Map<String, String> configuration(PostgresServer server) {
        var keys = new TestKeys();
        var signing = keys.signing();
        System.setProperty(PRIVATE_KEY, pem("PRIVATE KEY", signing.getPrivate()));
        var publicKey = keys.write("public.pem", pem("PUBLIC KEY", signing.getPublic()));
        var settings = new HashMap<String, String>();
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        settings.put("quarkus.datasource.jdbc.url", server.jdbcUrl(service));
        settings.put("quarkus.flyway.password", "migrator-pass");
        settings.put("quarkus.datasource.password", "app-pass");
        settings.put("quarkus.datasource.keeper.password", "keeper-pass");
        settings.put("leabridge.outbox.password", "keeper-pass");
        settings.put("leabridge.outbox.relay", "false");
        settings.put("leabridge.sealing.vault-keyset-file", keys.keyset().toString());
        settings.put(
                "leabridge.sealing.index-key-file", keys.random("index.key").toString());
        settings.put(
                "leabridge.sealing.person-key-file", keys.random("person.key").toString());
        settings.put("mp.jwt.verify.issuer", Tokens.ISSUER);
        settings.put("mp.jwt.verify.publickey.location", publicKey.toUri().toString());
        if (channels.length > 0) settings.putAll(InMemoryConnector.switchIncomingChannelsToInMemory(channels));
        // a channel that is taken from side by side is several of other names
        for (var channel : channels) settings.put("mp.messaging.incoming." + channel + ".concurrency", "1");
        return settings;
    }

    /** The server that {@link #start} started. */
    PostgresServer database() {
        return Objects.requireNonNull(postgres, "not started");
    }

    private static String pem(String kind, Key key) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    @Override
    public void stop() {
        if (postgres != null) postgres.close();
    }
}
