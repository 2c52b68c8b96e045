package uk.leabridge.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who may talk to whom, on which port. */
final class Edges {
    private static final Path ARCHITECTURE = Path.of("..", "docs", "architecture.md");
    private static final String HEADING = "## Network edges";

    record Edge(String from, String to, String port) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return from + " → " + to + ":" + port;
        }
    }

    private Edges() {}

    /** The table of docs/architecture.md. */
    static Set<Edge> ofTheArchitecture() {
        try {
            String page = Files.readString(ARCHITECTURE);
            int table = page.indexOf(HEADING);
            if (table < 0) {
                throw new IllegalStateException("no table of edges in " + ARCHITECTURE);
            }
            return page.substring(table)
                    .lines()
                    .filter(line -> line.matches("\\| [a-z-]+ \\| [a-z-]+ \\| \\d+ \\|.*"))
                    .map(line -> line.split("\\s*\\|\\s*", -1))
                    .map(cells -> new Edge(cells[1], cells[2], cells[3]))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
