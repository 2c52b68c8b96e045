package uk.leabridge.platform.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A local SMTP inbox in a process of its own, with a page to read it and a JSON list for programs. */
public final class MailServer implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Settings settings;
    private final ServerProcess process;

    /**
     * What to start.
     *
     * @param libraries folder with the inbox's jars ({@code platform/embedded/target/servers})
     * @param jvmFlags of the inbox's virtual machine
     */
    public record Settings(Path libraries, List<String> jvmFlags, Path log, int smtpPort, int webPort) {
        public Settings {
            jvmFlags = List.copyOf(jvmFlags);
        }
    }

    private MailServer(Settings settings, ServerProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /** Starts the inbox and returns when it greets by SMTP and its list answers. */
    public static MailServer start(Settings settings) {
        var server = launch(settings);
        server.awaitReady();
        return server;
    }

    /** Starts the process and returns at once; {@link #awaitReady} comes next. */
    public static MailServer launch(Settings settings) {
        String classPath = JavaCommand.classPath(settings.libraries(), JavaCommand.home(MailNode.class));
        List<String> ports = List.of(Integer.toString(settings.smtpPort()), Integer.toString(settings.webPort()));
        var server = new MailServer(
                settings,
                ServerProcess.start(
                        "The inbox",
                        JavaCommand.of(settings.jvmFlags(), classPath, MailNode.class, ports),
                        Map.of(),
                        settings.log()));
        return server;
    }

    public ServerProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop(STOP);
    }

    /** Whether the inbox greets on its SMTP port and its page answers. */
    public static boolean answers(int smtpPort, int webPort) {
        return greets(smtpPort) && LocalHttp.answers("http://127.0.0.1:" + webPort + "/api/messages?to=nobody");
    }

    private static boolean greets(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            socket.setSoTimeout(2_000);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String greeting = in.readLine();
            return greeting != null && greeting.startsWith("220");
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns when the server answers a request; fails, and names the log, when the process ends or the time is over. */
    public void awaitReady() {
        var deadline = Deadline.in(START);
        while (!answers(settings.smtpPort(), settings.webPort())) {
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
