package uk.leabridge.system.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** What came of the check, as a table. */
final class SecurityTable {
    private final Queue<Tally> rows = new ConcurrentLinkedQueue<>();

    Tally row(String name) {
        var row = new Tally(name);
        rows.add(row);
        return row;
    }

    List<Tally> rows() {
        return List.copyOf(rows);
    }

    List<String> lines() {
        return rows.stream()
                .filter(row -> row.sent() > 0)
                .map(SecurityTable::line)
                .collect(Collectors.collectingAndThen(Collectors.toList(), lines -> {
                    lines.addFirst(
                            "| what | sent | 2xx, 3xx | 4xx | 503 with Retry-After | 5xx | no answer | other faults | |");
                    lines.add(1, "|---|--:|--:|--:|--:|--:|--:|--:|---|");
                    return lines;
                }));
    }

    /** Every fault in a line, for whoever mends it. */
    void writeFaults(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
            String all = rows.stream()
                    .flatMap(row -> row.faults().stream())
                    .map(Fault::line)
                    .sorted()
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.write(file, all.getBytes(StandardCharsets.UTF_8)); // with a question mark for half a character
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Tally row) {
        long errors = row.faults(FaultType.SERVER_ERROR);
        long silent = row.faults(FaultType.NO_ANSWER);
        return "| %s | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %s |"
                .formatted(
                        row.row(),
                        row.sent(),
                        row.answered("2xx") + row.answered("3xx"),
                        row.answered("4xx"),
                        row.answered("503"),
                        errors,
                        silent,
                        row.faults().size() - errors - silent,
                        row.faults().isEmpty() ? "good" : "**bad**");
    }
}
