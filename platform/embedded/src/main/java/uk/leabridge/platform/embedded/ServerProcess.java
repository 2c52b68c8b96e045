package uk.leabridge.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** One operating-system process of the platform, writing to a log file of its own. */
public final class ServerProcess {
    private final String name;
    private final ProcessHandle handle;
    private final Path log;

    private ServerProcess(String name, ProcessHandle handle, Path log) {
        this.name = name;
        this.handle = handle;
        this.log = log;
    }

    /**
     * Starts a command in a session of its own where the system can do that, so that Ctrl-C in a terminal reaches only the
     * launcher, which then stops its processes in order.
     */
    public static ServerProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Path folder = log.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var builder = new ProcessBuilder(Stream.concat(SessionCommand.prefix().stream(), command.stream())
                            .toList())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(SessionCommand.nothing()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new ServerProcess(name, builder.start().toHandle(), log);
        } catch (IOException e) {
            throw new ServerFailedException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** A process that another launcher started. */
    public static ServerProcess of(String name, ProcessHandle handle, Path log) {
        return new ServerProcess(name, handle, log);
    }

    public String name() {
        return name;
    }

    public long pid() {
        return handle.pid();
    }

    public ProcessHandle handle() {
        return handle;
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return handle.isAlive();
    }

    /** Asks the process to end, waits for as long as the grace lasts, then kills it. */
    public void stop(Duration grace) {
        stop("TERM", grace);
    }

    /** Asks with the signal named (without SIG), waits for as long as the grace lasts, then kills. */
    public void stop(String signal, Duration grace) {
        signal(signal);
        thaw(); // a frozen process would hear of it only then
        if (!awaitEnd(grace)) {
            killHard();
        }
    }

    /** kill -9 of the process and of what it started. */
    public void killHard() {
        List<ProcessHandle> children = handle.descendants().toList();
        handle.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(Duration.ofSeconds(10));
        children.forEach(child -> awaitEnd(child, Duration.ofSeconds(10)));
    }

    /** Holds the process and what it started still, as if the machine had stopped: sockets stay open, and nothing answers. */
    public void freeze() {
        signal("STOP"); // first, so that it starts nothing more
        handle.descendants().forEach(child -> signal(child, "STOP"));
    }

    /** Lets it go on after {@link #freeze}. */
    public void thaw() {
        handle.descendants().forEach(child -> signal(child, "CONT"));
        signal("CONT");
    }

    /** The last lines of the log, for a failure message. */
    public String lastLines(int count) {
        try (Stream<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines()) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - count), all.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /** A failure that names the log file and shows how it ends. */
    public ServerFailedException failure(String what) {
        return new ServerFailedException(name + " " + what + ". Log: " + log + ", which ends:\n"
                + lastLines(25).indent(4));
    }

    private void signal(String signal) {
        signal(handle, signal);
    }

    private static void signal(ProcessHandle handle, String signal) {
        if (!handle.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + handle.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitEnd(Duration atMost) {
        return awaitEnd(handle, atMost);
    }

    private static boolean awaitEnd(ProcessHandle handle, Duration atMost) {
        try {
            handle.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !handle.isAlive();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        }
    }
}
