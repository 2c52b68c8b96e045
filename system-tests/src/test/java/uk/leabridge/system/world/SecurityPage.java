package uk.leabridge.system.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import uk.leabridge.local.Machine;

/** The tables of docs/security.md that the long checks write, each between two marks that bear its name. */
public final class SecurityPage {
    private static final Path PAGE = Path.of("..", "docs", "security.md");
    /** Set by the {@code make} targets: a part of a check leaves the page as it is. */
    private static final boolean WRITTEN = Boolean.getBoolean("leabridge.check.write");

    private SecurityPage() {}

    /** Puts a table in place of the last one, with the day and the machine. */
    public static void write(String name, String what, List<String> table) {
        if (!WRITTEN) {
            return;
        }
        try {
            Files.writeString(PAGE, with(Files.readString(PAGE), name, what, table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("Written: docs/security.md");
    }

    /**
     * The rows that stand there, without the head: for a part that is done again and replaces its own.
     *
     * @throws IllegalStateException when they were written in another way, so that they do not belong together
     */
    public static List<String> tableOf(String name, String what) {
        if (!WRITTEN) {
            return List.of();
        }
        try {
            return rows(Files.readString(PAGE), name, what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> rows(String page, String name, String what) {
        int from = page.indexOf("<!-- " + name + " -->\n");
        int to = page.indexOf("<!-- end of " + name + " -->");
        if (from < 0 || to < from || !page.substring(from, to).contains(what)) {
            throw new IllegalStateException(PAGE + " has no table of " + name + ": " + what);
        }
        return page.substring(from, to)
                .lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }

    static String with(String page, String name, String what, List<String> table) {
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- end of " + name + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(PAGE + " has no place for " + name);
        }
        String written = "On %s, on %s. %s\n\n".formatted(LocalDate.now(ZoneOffset.UTC), Machine.words(), what);
        return page.substring(0, from + begin.length()) + written + String.join("\n", table) + "\n"
                + page.substring(to);
    }
}
