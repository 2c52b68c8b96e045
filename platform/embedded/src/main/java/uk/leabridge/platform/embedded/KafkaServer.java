package uk.leabridge.platform.embedded;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Kafka broker in a process of its own, on the loopback address; what it stores stays over restarts. */
public final class KafkaServer implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final int API_VERSIONS = 18;

    private final Settings settings;
    private final ServerProcess process;

    /**
     * What to start.
     *
     * @param libraries folder with the broker's jars ({@code platform/embedded/target/servers})
     * @param jvmFlags of the broker's virtual machine
     * @param topics made at the start, with three partitions, when they are missing
     */
    public record Settings(
            Path libraries,
            List<String> jvmFlags,
            Path dataDirectory,
            Path log,
            int port,
            int controllerPort,
            List<String> topics) {
        public Settings {
            jvmFlags = List.copyOf(jvmFlags);
            topics = List.copyOf(topics);
        }

        String address() {
            return "127.0.0.1:" + port;
        }
    }

    private KafkaServer(Settings settings, ServerProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /** Starts the broker and returns when it answers a request. */
    public static KafkaServer start(Settings settings) {
        var server = launch(settings);
        server.awaitReady();
        return server;
    }

    /** Starts the process and returns at once; {@link #awaitReady} comes next. */
    public static KafkaServer launch(Settings settings) {
        List<String> flags = new ArrayList<>(settings.jvmFlags());
        flags.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        flags.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        flags.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX");
        List<String> arguments = new ArrayList<>(List.of(
                settings.dataDirectory().toAbsolutePath().toString(),
                Integer.toString(settings.port()),
                Integer.toString(settings.controllerPort())));
        arguments.addAll(settings.topics());
        String classPath = JavaCommand.classPath(settings.libraries(), JavaCommand.home(KafkaNode.class));
        var server = new KafkaServer(
                settings,
                ServerProcess.start(
                        "Kafka",
                        JavaCommand.of(flags, classPath, KafkaNode.class, arguments),
                        Map.of(),
                        settings.log()));
        return server;
    }

    public String bootstrapServers() {
        return settings.address();
    }

    public ServerProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop(STOP);
    }

    /** Whether a broker on this port answers which requests it understands: the first question of every Kafka client. */
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            socket.setSoTimeout(2_000);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(10); // length of what follows
            out.writeShort(API_VERSIONS);
            out.writeShort(0); // version
            out.writeInt(1); // correlation id
            out.writeShort(-1); // no client id
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            int length = in.readInt();
            int correlation = in.readInt();
            return length > 6 && correlation == 1 && in.readShort() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns when the server answers a request; fails, and names the log, when the process ends or the time is over. */
    public void awaitReady() {
        var deadline = Deadline.in(START);
        while (!answers(settings.port())) {
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
