package uk.leabridge.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was measured so far, kept in a file between the parts of a run. */
final class Results {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final List<Series> series;

    Results(Path file) {
        this.file = file;
        this.series = new ArrayList<>(read(file));
    }

    /** Keeps a series, in place of an earlier one of the same name, and says it. */
    void add(Series measured) {
        series.removeIf(
                one -> one.figure().equals(measured.figure()) && one.name().equals(measured.name()));
        series.add(measured);
        System.out.println("  " + measured.figure() + "  " + measured.name() + ": " + measured.words()
                + (measured.unit().isEmpty() ? "" : " " + measured.unit()));
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), series);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Series> of(String figure) {
        return series.stream().filter(one -> one.figure().equals(figure)).toList();
    }

    Optional<Series> find(String figure, String name) {
        return of(figure).stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static List<Series> read(Path file) {
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), new TypeReference<>() {}) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
