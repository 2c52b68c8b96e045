package uk.leabridge.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * A real PostgreSQL: commits reach the disk (fsync), passwords are scram, it listens on the loopback address alone, and its
 * data stay where the settings say.
 */
public final class PostgresServer implements AutoCloseable {
    /** The superuser; services never sign in as this one. */
    public static final String SUPERUSER = "postgres";

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofMinutes(1);

    private final Settings settings;
    private final ServerProcess process;
    private final Thread atExit;

    /**
     * What to start.
     *
     * @param dataDirectory made at the first start, kept afterwards
     * @param programs folder that PostgreSQL's programs are unpacked into
     * @param log the server's log file
     * @param port of the loopback address
     * @param superuserPassword set at the first start
     * @param parameters of {@code postgresql.conf}; they come after ours and win
     * @param temporary whether closing deletes the data
     */
    public record Settings(
            Path dataDirectory,
            Path programs,
            Path log,
            int port,
            String superuserPassword,
            Map<String, String> parameters,
            boolean temporary) {
        public Settings {
            parameters = Map.copyOf(parameters);
        }

        /** A server whose data last. */
        public static Settings kept(Path dataDirectory, Path log, int port, String superuserPassword) {
            return new Settings(
                    dataDirectory, PostgresBinaries.sharedFolder(), log, port, superuserPassword, Map.of(), false);
        }

        /** A server for one test run: small, on a free port, gone when it is closed or the JVM ends. */
        public static Settings throwAway() {
            return ThrowAwayPostgres.settings();
        }

        public Settings withPrograms(Path folder) {
            return new Settings(dataDirectory, folder, log, port, superuserPassword, parameters, temporary);
        }

        public Settings withParameters(Map<String, String> more) {
            Map<String, String> all = new LinkedHashMap<>(parameters);
            all.putAll(more);
            return new Settings(dataDirectory, programs, log, port, superuserPassword, all, temporary);
        }
    }

    private PostgresServer(Settings settings, ServerProcess process) {
        this.settings = settings;
        this.process = process;
        this.atExit = new Thread(this::end, "stop PostgreSQL " + settings.port());
    }

    /** A throw-away server: {@code start(Settings.throwAway())}. */
    public static PostgresServer startThrowAway() {
        return start(Settings.throwAway());
    }

    /** Starts the server and returns when it answers a query. A throw-away server also ends with this JVM. */
    public static PostgresServer start(Settings settings) {
        var server = launch(settings);
        server.awaitReady();
        return server;
    }

    /** Starts the process and returns at once; {@link #awaitReady} comes next. */
    public static PostgresServer launch(Settings settings) {
        var cluster = new PostgresCluster(settings, PostgresBinaries.under(settings.programs()));
        cluster.create();
        cluster.removeStaleLock();
        var server = new PostgresServer(
                settings,
                ServerProcess.start(
                        "PostgreSQL", cluster.command(), Map.of("LC_ALL", "C", "TZ", "UTC"), settings.log()));
        if (settings.temporary()) {
            Runtime.getRuntime().addShutdownHook(server.atExit);
        }
        return server;
    }

    public int port() {
        return settings.port();
    }

    public ServerProcess process() {
        return process;
    }

    public String superuserPassword() {
        return settings.superuserPassword();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** A connection as the superuser. */
    public Connection connect(String database) throws SQLException {
        return connect(database, SUPERUSER, settings.superuserPassword());
    }

    public Connection connect(String database, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /** Ends sessions, flushes, stops. Data stay, unless the server was a throw-away one. */
    @Override
    public void close() {
        if (settings.temporary()) {
            forgetExit();
        }
        end();
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the JVM is ending already, and the hook does the same as this call
        }
    }

    private void end() {
        process.stop("INT", STOP); // SIGINT is PostgreSQL's "fast" shutdown: it does not wait for clients to leave
        if (settings.temporary()) {
            try {
                Folders.delete(settings.dataDirectory().resolveSibling(".").normalize());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns when the server answers a query; fails, and names the log, when it ends or the time is over. */
    public void awaitReady() {
        var deadline = Deadline.in(START);
        while (true) {
            if (!process.isAlive()) {
                throw process.failure("ended while it was starting");
            }
            try (Connection connection = connect("postgres")) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                if (e.getSQLState() != null && e.getSQLState().startsWith("28")) {
                    process.stop("INT", STOP);
                    throw new ServerFailedException(
                            "PostgreSQL on port " + port() + " rejected the superuser's password: the data in "
                                    + settings.dataDirectory() + " was created with another one",
                            e);
                }
            }
            if (!deadline.pause()) {
                process.stop("INT", STOP);
                throw process.failure("did not answer within " + START.toSeconds() + " s");
            }
        }
    }
}
