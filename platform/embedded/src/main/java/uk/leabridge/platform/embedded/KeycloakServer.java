package uk.leabridge.platform.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Keycloak on the loopback address, with its own database in PostgreSQL. */
public final class KeycloakServer implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(6);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private final Settings settings;
    private final ServerProcess process;

    /**
     * What to start.
     *
     * @param home a distribution that was prepared by {@link KeycloakDistribution}
     * @param jvmFlags of Keycloak's virtual machine
     * @param managementPort for health
     * @param database where it keeps its tables
     * @param adminPassword of {@code admin} in the master realm, set at the first start
     */
    public record Settings(
            Path home,
            List<String> jvmFlags,
            Path log,
            int port,
            int managementPort,
            Database database,
            String adminPassword) {
        public Settings {
            jvmFlags = List.copyOf(jvmFlags);
        }

        /** What tokens name as their issuer, without the realm; it does not change with who asks. */
        String address() {
            return "http://127.0.0.1:" + port;
        }
    }

    /** Where Keycloak keeps its tables. */
    public record Database(String url, String user, String password) {
        @Override
        public String toString() {
            return "Database[" + url + ", " + user + "]";
        }
    }

    private KeycloakServer(Settings settings, ServerProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /** Starts Keycloak and returns when its master realm answers; realms are for the caller to check. */
    public static KeycloakServer start(Settings settings) {
        var server = launch(settings);
        server.awaitReady();
        return server;
    }

    /** Starts the process and returns at once; {@link #awaitReady} comes next. */
    public static KeycloakServer launch(Settings settings) {
        var server = new KeycloakServer(
                settings, ServerProcess.start("Keycloak", command(settings), environment(settings), settings.log()));
        return server;
    }

    public ServerProcess process() {
        return process;
    }

    public String address() {
        return settings.address();
    }

    @Override
    public void close() {
        process.stop(STOP);
    }

    /** Whether the realm's public description can be read. */
    public static boolean answers(int port, String realm) {
        return LocalHttp.answers("http://127.0.0.1:" + port + "/realms/" + realm + "/.well-known/openid-configuration");
    }

    /** The program {@code kc.sh} starts, without the shell between: signals and memory are the server's own. */
    static List<String> java(Path home, List<String> flags) {
        List<String> command = new ArrayList<>();
        command.add(JavaCommand.java().toString());
        command.addAll(flags);
        for (String opened : List.of("util", "util.concurrent", "security", "lang")) {
            command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                MAIN));
        return command;
    }

    private static List<String> command(Settings settings) {
        List<String> command = java(settings.home().toAbsolutePath(), settings.jvmFlags());
        command.addAll(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--http-management-port=" + settings.managementPort(),
                "--hostname=" + settings.address()));
        return command;
    }

    /**
     * Secrets go by the environment: command lines are for everyone on the machine to read. A connection is tried before it is
     * used: after a restart of the database, sign-ins would otherwise fail until each broken one was met.
     */
    private static Map<String, String> environment(Settings settings) {
        return Map.of(
                "KC_DB_URL", settings.database().url(),
                "KC_DB_USERNAME", settings.database().user(),
                "KC_DB_PASSWORD", settings.database().password(),
                "QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true",
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
    }

    /** Returns when the server answers a request; fails, and names the log, when the process ends or the time is over. */
    public void awaitReady() {
        var deadline = Deadline.in(START);
        while (!answers(settings.port(), "master")) {
            if (!process.isAlive()) {
                throw process.failure("ended while it was starting");
            }
            if (!deadline.pause()) {
                process.stop(STOP);
                throw process.failure("did not answer within " + START.toSeconds() + " s");
            }
        }
    }
}
