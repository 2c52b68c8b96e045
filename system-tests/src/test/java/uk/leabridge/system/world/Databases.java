package uk.leabridge.system.world;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.leabridge.local.LocalPlatform;
import uk.leabridge.local.Secrets;
import uk.leabridge.platform.embedded.PostgresServer;

/** The platform's databases: as the superuser, whom no policy binds, or as a service's own role, whom all bind. */
public final class Databases {
    private final int port;
    private final Secrets secrets;

    Databases(LocalPlatform platform) {
        this.port = platform.ports().postgres();
        this.secrets = new Secrets(platform.home().secrets());
    }

    public Connection superuser(String database) throws SQLException {
        return connect(database, PostgresServer.SUPERUSER, secrets.text("database-superuser"));
    }

    /** As the role that a service answers requests with. */
    public Connection application(String service) throws SQLException {
        return connect(service, service + "_app", secrets.text("database-" + service + "-app"));
    }

    /** All rows of a query, asked by the superuser; values by column. */
    public List<Map<String, @Nullable Object>> rows(String database, String query, Object... values)
            throws SQLException {
        try (Connection connection = superuser(database)) {
            return rows(connection, query, values);
        }
    }

    /** How many rows a statement of the superuser changed. */
    public int change(String database, String statement, Object... values) throws SQLException {
        try (Connection connection = superuser(database);
                PreparedStatement prepared = prepare(connection, statement, values)) {
            return prepared.executeUpdate();
        }
    }

    public static List<Map<String, @Nullable Object>> rows(Connection connection, String query, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, query, values);
                ResultSet result = statement.executeQuery()) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.put(result.getMetaData().getColumnLabel(column), result.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }
}
