package uk.leabridge.platform.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One database a service, with four roles of its own, none of which may bypass row-level security:
 *
 * <ul>
 *   <li>{@code <service>_owner} owns the database and its tables and cannot sign in;
 *   <li>{@code <service>_migrator} signs in for migrations and must {@code set role} to the owner to change anything;
 *   <li>{@code <service>_app} signs in for requests and owns nothing;
 *   <li>{@code <service>_keeper} signs in for the outbox relay and the audit seal and owns nothing.
 * </ul>
 *
 * <p>Nobody else can connect. Everything can be repeated; passwords become the ones given.
 */
public final class ServiceDatabases {
    private static final String PLAIN = " nosuperuser nobypassrls nocreatedb nocreaterole noreplication";

    private final PostgresServer server;

    public ServiceDatabases(PostgresServer server) {
        this.server = server;
    }

    /** The passwords of the three roles that sign in. */
    public record Passwords(String migrator, String app, String keeper) {
        @Override
        public String toString() {
            return "Passwords[hidden]";
        }
    }

    /** Makes a service's database and roles, or brings them to what they should be. */
    public void create(String service, Passwords passwords) throws SQLException {
        String owner = service + "_owner";
        String migrator = service + "_migrator";
        String app = service + "_app";
        String keeper = service + "_keeper";
        try (Connection connection = server.connect("postgres")) {
            closeCommonDatabases(connection);
            group(connection, owner);
            login(connection, migrator, passwords.migrator());
            login(connection, app, passwords.app());
            login(connection, keeper, passwords.keeper());
            // without inheritance: a migration that forgets "set role" fails instead of owning what it makes
            execute(connection, "grant %I to %I with inherit false, set true", owner, migrator);
            database(connection, service, owner);
            execute(connection, "grant connect on database %I to %I, %I, %I", service, migrator, app, keeper);
        }
        try (Connection connection = server.connect(service)) {
            execute(connection, "alter schema public owner to %I", owner);
            execute(connection, "revoke all on schema public from public");
            execute(connection, "grant usage on schema public to %I, %I, %I", migrator, app, keeper);
        }
    }

    /** A database with one owner that signs in, for a server that looks after its own tables (Keycloak). */
    public void createOwned(String name, String password) throws SQLException {
        try (Connection connection = server.connect("postgres")) {
            login(connection, name, password);
            database(connection, name, name);
        }
        try (Connection connection = server.connect(name)) {
            execute(connection, "alter schema public owner to %I", name);
            execute(connection, "revoke all on schema public from public");
        }
    }

    private static void closeCommonDatabases(Connection connection) throws SQLException {
        execute(connection, "revoke all on database postgres from public");
        execute(connection, "revoke all on database template1 from public");
    }

    private static void group(Connection connection, String role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role %I", role);
        }
        execute(connection, "alter role %I with nologin" + PLAIN, role);
    }

    private static void login(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role %I", role);
        }
        execute(connection, "alter role %I with login password %L" + PLAIN, role, password);
    }

    private static void database(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database %I owner %I", name, owner);
        }
        execute(connection, "revoke all on database %I from public", name);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** DDL takes no parameters, so PostgreSQL quotes the names ({@code %I}) and texts ({@code %L}) itself. */
    private static void execute(Connection connection, String template, String... values) throws SQLException {
        String ddl;
        try (PreparedStatement statement = connection.prepareStatement("select format(?, variadic ?::text[])")) {
            statement.setString(1, template);
            statement.setArray(2, connection.createArrayOf("text", values));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                ddl = rows.getString(1);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(ddl);
        }
    }
}
