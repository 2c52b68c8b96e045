package uk.leabridge.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** Tells a person, line by line, what is going on and how long it took. */
public final class Progress {
    private final PrintStream out;
    private final long began = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Says nothing: for tests. */
    public static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    /** A line as it is. */
    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A step that is done: seconds since the beginning, what, and its own seconds. */
    void done(String what, String state, Duration took) {
        say(String.format(Locale.ROOT, "  %5.1f s  %-12s %s (%.1f s)", seconds(elapsed()), what, state, seconds(took)));
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
