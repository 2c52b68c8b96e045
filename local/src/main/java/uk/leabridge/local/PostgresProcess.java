package uk.leabridge.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import uk.leabridge.platform.embedded.PostgresServer;
import uk.leabridge.platform.embedded.ServerFailedException;
import uk.leabridge.platform.embedded.ServiceDatabases;
import uk.leabridge.platform.embedded.ServiceDatabases.Passwords;

/** PostgreSQL with a database for each service and for Keycloak. */
record PostgresProcess(Site site) implements PlatformProcess {
    static final String ID = "postgresql";
    private static final String SUPERUSER_SECRET = "database-superuser";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("SQL", site.ports().postgres());
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public Launched launch() {
        var settings = PostgresServer.Settings.kept(
                site.home().data(ID),
                site.home().log(ID),
                site.ports().postgres(),
                site.secrets().text(SUPERUSER_SECRET));
        PostgresServer server = PostgresServer.launch(settings);
        return new Launched(server.process(), () -> {
            server.awaitReady();
            createDatabases(new ServiceDatabases(server));
        });
    }

    @Override
    public boolean isReady() {
        String url = url("postgres") + "?connectTimeout=5&loginTimeout=15";
        try (Connection connection = DriverManager.getConnection(
                url, PostgresServer.SUPERUSER, site.secrets().text(SUPERUSER_SECRET))) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public String stopSignal() {
        return "INT"; // PostgreSQL's "fast" shutdown: it does not wait for clients to leave
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + site.ports().postgres() + "/" + database;
    }

    Passwords passwords(Service service) {
        return new Passwords(
                password(service.id() + "-migrator"),
                password(service.id() + "-app"),
                password(service.id() + "-keeper"));
    }

    String password(String role) {
        return site.secrets().text("database-" + role);
    }

    private void createDatabases(ServiceDatabases databases) {
        try {
            for (Service service : Service.values()) {
                databases.create(service.id(), passwords(service));
            }
            databases.createOwned(KeycloakProcess.ID, password(KeycloakProcess.ID));
        } catch (SQLException e) {
            throw new ServerFailedException(
                    "The databases could not be created: " + e.getMessage() + ". Log: "
                            + site.home().log(ID),
                    e);
        }
    }
}
