package uk.leabridge.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.leabridge.local.Machine;

/** {@code docs/benchmarks.md}: what was measured, and the remarks that people wrote about it. */
final class Document {
    private static final List<String> FIGURES = List.of("P1", "P2", "P3", "P4", "P9", "P10", "P11");

    private final Results results;
    private final InstantSource time;

    Document(Results results, InstantSource time) {
        this.results = results;
        this.time = time;
    }

    String text() {
        String page = head() + summary();
        for (String figure : FIGURES) {
            if (!results.of(figure).isEmpty()) {
                page += section(figure);
            }
        }
        return page;
    }

    private String head() {
        String load =
                results.find("machine", "load before a part").map(Series::words).orElse("not known");
        return """
                # Benchmarks

                Written by `make bench` on %s, on %s. Runnable processes
                on average in the minute before the last part: %s; the more that is above 0, the noisier the figures.

                Every speed is a ratio against something measured in the same run, in turns. Warm-up first, then rounds: the median,
                with the lowest and the highest in brackets. Load comes from [wrk](https://github.com/wg/wrk), from pgbench, and, where
                latency at a steady rate counts, from a generator that times each request from the moment it was due. Everything
                shares the machine: the load, what is loaded, and what it is compared with.

                """.formatted(LocalDate.ofInstant(time.instant(), ZoneOffset.UTC), Machine.words(), load);
    }

    private String summary() {
        return "| # | what | measured | to reach | |\n|---|---|---|---|---|\n"
                + Reach.of(results).stream()
                        .map(reach -> "| " + reach.figure() + " | " + reach.what() + " | " + reach.measured() + " | "
                                + reach.toReach() + " | " + (reach.reached() ? "reached" : "**short**") + " |\n")
                        .collect(Collectors.joining());
    }

    private String section(String figure) {
        return "\n" + remarks(figure) + "\n| measured | median (lowest–highest) | |\n|---|---|---|\n"
                + results.of(figure).stream()
                        .map(series -> "| " + series.name() + " | " + series.words() + " | " + series.unit() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String remarks(String figure) {
        String name = figure + ".md";
        try (InputStream in = Objects.requireNonNull(Document.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
