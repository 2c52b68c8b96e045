package uk.leabridge.local.demo;

import java.io.PrintStream;
import java.util.Locale;

/** Says how far one kind has come: in place on a terminal, otherwise a line now and then and at the end. */
final class Counter {
    private static final long EVERY = 250_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private final int total;
    private final long began = System.nanoTime();
    private long last = began;
    private int done;

    Counter(PrintStream out, boolean terminal, String what, int total) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
        this.total = total;
    }

    synchronized void step() {
        done++;
        long now = System.nanoTime();
        long pause = terminal ? EVERY : EVERY * 40;
        if (done == total || now - last > pause) {
            last = now;
            double seconds = (now - began) / 1e9;
            String line = String.format(
                    Locale.ROOT, "  %-24s %5d/%-5d %6.0f/s  %5.1f s", what, done, total, done / seconds, seconds);
            out.print(terminal && done < total ? "\r" + line : (terminal ? "\r" : "") + line + "\n");
            out.flush();
        }
    }
}
