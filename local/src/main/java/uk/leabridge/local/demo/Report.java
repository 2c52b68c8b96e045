package uk.leabridge.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The counts of a run side by side, and what differs from what was sent. */
final class Report {
    static final List<String> COLUMNS = List.of("sent", "stored", "audited", "published", "consumed", "inbox items");

    private static final String MEANING = """
            sent         acknowledged by the gateway with an id (a repeated key is not counted twice)
            stored       listed in what the boroughs' officers and coordinators read
            audited      has its entry in the audit that the borough's auditor reads
            published    has its event on the Kafka topics
            consumed     the service that acts on the event (comms; grants for completions) has acknowledged it, which it
                         does after its effect is committed, and it is not among the dead letters
            inbox items  items in the inboxes of the intended recipients, with duplicates counted twice; for compliance, which
                         changes more than once, the providers with at least one item
            compliance   not sent: calculated by grants for each provider with an award
            -            does not apply to this kind""";

    private final Map<Kind, List<@Nullable Integer>> rows = new LinkedHashMap<>();

    /** A row; a count that is null does not apply. */
    void add(Kind kind, List<@Nullable Integer> counts) {
        rows.put(kind, new ArrayList<>(counts));
    }

    boolean isEven() {
        return differences().isEmpty();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("", COLUMNS));
        rows.forEach((kind, counts) -> lines.add(line(
                kind.title(),
                counts.stream()
                        .map(count -> count == null ? "-" : Integer.toString(count))
                        .toList())));
        lines.add("");
        MEANING.lines().map(line -> "  " + line).forEach(lines::add);
        return lines;
    }

    /** A sentence for each count that is not what was sent. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        rows.forEach((kind, counts) -> {
            Integer sent = counts.getFirst();
            for (int column = 1; column < counts.size(); column++) {
                Integer count = counts.get(column);
                if (count != null && !count.equals(sent)) {
                    differences.add(
                            kind.title() + ": " + sent + " sent, but " + COLUMNS.get(column) + " is " + count + ".");
                }
            }
        });
        return differences;
    }

    private static String line(String title, List<String> cells) {
        var line = new StringBuilder(String.format(Locale.ROOT, "  %-16s", title));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%13s", cell)));
        return line.toString();
    }
}
