package uk.leabridge.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** One process is killed and held down, or frozen and let go on, to see what the others make of it. */
final class Interruption {
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final LocalPlatform platform;
    private final PrintStream out;

    Interruption(LocalPlatform platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
    }

    /** {@code kill <process> [<time>]} or {@code freeze <process> <time>}: 0 when done, 2 when not understood. */
    int of(List<String> arguments) {
        boolean kill = arguments.getFirst().equals("kill");
        boolean timed = arguments.size() == 3;
        if (!timed && !(kill && arguments.size() == 2)) {
            out.println("Give a process and a time, for example: make freeze PROCESS=postgres FOR=30s");
            return 2;
        }
        ProcessControl process = platform.process(arguments.get(1));
        if (kill && !timed) return kill(process);
        try {
            var time = time(arguments.get(2));
            return kill ? kill(process, time) : freeze(process, time);
        } catch (DateTimeParseException e) {
            out.println("Give a time, for example 30s, 5m or 1m30s.");
            return 2;
        }
    }

    static Duration time(String text) {
        return Duration.parse("PT" + text.trim().toUpperCase(Locale.ROOT));
    }

    private int kill(ProcessControl process) {
        process.killAndHold(NEVER);
        out.printf(
                "%1$s has been killed and will stay stopped; the others keep running. Start it again: make restart PROCESS=%1$s%n",
                process.id());
        return 0;
    }

    private int kill(ProcessControl process, Duration time) {
        process.killAndHold(Instant.now().plus(time));
        out.printf("%s has been killed and will start again in %d s%n", process.id(), time.toSeconds());
        return 0;
    }

    /** Ctrl-C lets it go on, too. */
    private int freeze(ProcessControl process, Duration time) {
        var thaw = new Thread(process::thaw, "thaw " + process.id());
        Runtime.getRuntime().addShutdownHook(thaw);
        process.freeze();
        out.printf("%s is frozen for %d s%n", process.id(), time.toSeconds());
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.thaw();
        out.printf("%s is running again%n", process.id());
        return 0;
    }
}
