package uk.leabridge.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.leabridge.platform.embedded.Deadline;
import uk.leabridge.platform.embedded.JavaCommand;
import uk.leabridge.platform.embedded.ServerFailedException;
import uk.leabridge.platform.embedded.ServerProcess;

/** The launcher itself, in the foreground or in the background: one for each home. */
final class Supervisor {
    private static final String ID = "leabridge";
    private static final int INTERRUPTED = 130;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofMinutes(3);

    private final LocalPlatform platform;
    private final Progress progress;
    private final RunFiles runFiles;
    private final Path ready;
    private final Watch watch;
    private volatile boolean ending;

    Supervisor(LocalPlatform platform, Progress progress) {
        this.platform = platform;
        this.progress = progress;
        this.runFiles = new RunFiles(platform.home().run());
        this.ready = platform.home().run().resolve("ready");
        this.watch = new Watch(platform.processes(), platform.outages(), InstantSource.system(), this::sayOfRestart);
    }

    boolean isRunning() {
        return runFiles.find(ID).isPresent();
    }

    /** Starts everything and stays; returns only when the start fails. Ctrl-C and SIGTERM stop everything. */
    int run() throws IOException {
        refuseSecond();
        runFiles.remember(ID, ProcessHandle.current());
        Files.deleteIfExists(ready);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stop everything"));
        progress.say("Leabridge is starting. Data and logs: " + platform.home().folder());
        try {
            platform.start();
        } catch (ServerFailedException e) {
            if (ending) {
                return INTERRUPTED; // Ctrl-C while starting: what it cut short is no failure
            }
            throw e;
        }
        welcome();
        Files.createFile(ready);
        watch();
        return 0;
    }

    /** Until a signal ends this process. */
    private void watch() {
        try {
            while (!ending) {
                watch.look();
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On the screen, or in the launcher's log when nobody looks; and in a log of its own, with the time. */
    private void sayOfRestart(String line) {
        progress.say(line);
        try {
            Files.writeString(
                    platform.home().log("restarts"),
                    Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a launcher of its own session, passes on what it says, and returns when it is ready. */
    int startInBackground(Map<String, String> environment) throws IOException {
        refuseSecond();
        Files.deleteIfExists(ready);
        Path log = platform.home().log(ID);
        Files.deleteIfExists(log);
        String java = JavaCommand.java().toString();
        List<String> command = List.of(
                java,
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Leabridge.class.getName(),
                "run");
        var launcher = ServerProcess.start("Leabridge", command, environment, log);
        int said = 0;
        var deadline = Deadline.in(START);
        do {
            said = passOn(log, said);
            if (!launcher.isAlive()) {
                passOn(log, said);
                return 1;
            }
        } while (!Files.exists(ready) && deadline.pause());
        passOn(log, said);
        return Files.exists(ready) ? 0 : 1;
    }

    /** Ends the launcher, which stops its processes; then those that no launcher looks after any more. */
    int stop() {
        Optional<ProcessHandle> launcher = runFiles.find(ID);
        boolean nothing = launcher.isEmpty() && platform.processes().stream().noneMatch(ProcessControl::isRunning);
        launcher.ifPresent(handle ->
                ServerProcess.of("Leabridge", handle, platform.home().log(ID)).stop(STOP));
        platform.stop();
        progress.say(
                nothing
                        ? "Nothing was running."
                        : "Stopped. Data is kept in " + platform.home().folder());
        return 0;
    }

    private void refuseSecond() {
        runFiles.find(ID).ifPresent(other -> {
            throw new ServerFailedException(
                    "Leabridge is already running (process " + other.pid() + "). To stop it: make stop");
        });
    }

    private void end() {
        ending = true;
        watch.end();
        try {
            if (platform.processes().stream().anyMatch(ProcessControl::isRunning)) {
                progress.say("\nStopping.");
            }
            platform.stop();
            Files.deleteIfExists(ready);
            runFiles.forget(ID);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int passOn(Path log, int said) throws IOException {
        if (!Files.exists(log)) {
            return said;
        }
        String text = Files.readString(log, StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        if (end > said) {
            progress.say(text.substring(said, end - 1));
        }
        return Math.max(said, end);
    }

    private void welcome() {
        DemoCredentials credentials = platform.credentials();
        progress.say(String.format("%nLeabridge is ready after %.0f s.%n", Progress.seconds(platform.elapsed())));
        progress.say("  Console   " + credentials.gateway());
        progress.say("  Inbox     " + credentials.mailbox() + "  (receives every email)");
        progress.say("  Sign in as");
        for (String username : List.of(
                "safeguarding-officer.hackney",
                "referrer.hackney",
                "grant-officer.newham",
                "comms-officer.islington")) {
            progress.say(String.format(
                    "    %-30s %s", username, credentials.user(username).password()));
        }
        progress.say("  All other users: " + platform.home().demoCredentials());
        progress.say("\nCtrl-C or make stop stops everything. Data is kept.");
    }
}
