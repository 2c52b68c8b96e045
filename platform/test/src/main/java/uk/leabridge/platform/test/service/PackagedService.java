package uk.leabridge.platform.test.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.embedded.Deadline;
import uk.leabridge.platform.embedded.FreePort;
import uk.leabridge.platform.embedded.JavaCommand;
import uk.leabridge.platform.embedded.KafkaServer;
import uk.leabridge.platform.embedded.LocalHttp;
import uk.leabridge.platform.embedded.PostgresServer;
import uk.leabridge.platform.embedded.ServerProcess;

/**
 * The module's packaged service as a process of its own, over a real PostgreSQL and a real Kafka: for what a test inside the service's
 * virtual machine cannot see, such as how the process ends and begins again.
 */
public final class PackagedService implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final Path BROKER = Path.of("..", "platform", "embedded", "target", "servers");

    private final String service;
    private final Path folder;
    private final RealService surroundings = new RealService();
    private final Map<String, String> settings;
    private final KafkaServer kafka;
    private final int port = FreePort.find();
    private final int management = FreePort.find();
    private final Thread atExit = new Thread(this::end, "stop the service under test");
    private @Nullable ServerProcess process;

    /**
     * PostgreSQL and Kafka run from here on; the service is started by {@link #start}.
     *
     * @param folder where the broker's data and the logs are kept
     * @param topics what the service reads and writes
     */
    public PackagedService(String service, Path folder, List<String> topics) {
        this.service = service;
        this.folder = folder;
        surroundings.init(Map.of("service", service));
        this.settings = new HashMap<>(surroundings.start());
        this.kafka = KafkaServer.start(new KafkaServer.Settings(
                BROKER,
                JavaCommand.small(160),
                folder.resolve("kafka"),
                folder.resolve("kafka.log"),
                FreePort.find(),
                FreePort.find(),
                topics));
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("quarkus.management.port", Integer.toString(management));
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.put("leabridge.outbox.relay", "true");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Another value of a setting, from the next start on. */
    public PackagedService with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** Returns when the service is ready. */
    public void start() {
        var command = new ArrayList<String>();
        command.add(JavaCommand.java().toString());
        command.addAll(JavaCommand.small(192));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        var started = ServerProcess.start(service, command, Map.of(), log());
        process = started;
        var deadline = Deadline.in(START);
        while (!isReady()) {
            if (!started.isAlive()) throw started.failure("ended while it was starting");
            if (!deadline.pause()) throw started.failure("was not ready in time");
        }
    }

    /** Ends it in order, as a rollout does. */
    public void stop() {
        process().stop(STOP);
    }

    /** kill -9. */
    public void killHard() {
        process().killHard();
    }

    public boolean isReady() {
        return LocalHttp.answers("http://127.0.0.1:" + management + "/q/health/ready");
    }

    public PostgresServer database() {
        return surroundings.database();
    }

    public KafkaServer kafka() {
        return kafka;
    }

    /** The address that its API is served at. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What it wrote, over all of its starts. */
    public Path log() {
        return folder.resolve(service + ".log");
    }

    private ServerProcess process() {
        return Objects.requireNonNull(process, "not started");
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        end();
        surroundings.stop();
    }

    private void end() {
        if (process != null && process.isAlive()) process.killHard();
        kafka.close();
    }
}
