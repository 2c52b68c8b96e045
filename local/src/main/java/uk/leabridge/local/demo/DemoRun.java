package uk.leabridge.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import uk.leabridge.local.Home;

/**
 * One sending of a synthetic year. While it is unfinished the next call goes on with it under the same keys; after that the
 * next call begins another year.
 *
 * @param year 1 for the home's first
 * @param mark six hexadecimal digits, the beginning of every idempotency key of the run
 * @param began in ISO 8601, UTC
 */
record DemoRun(int year, String mark, String began, boolean finished) {
    /** Keys are remembered for 24 hours; an older unfinished run cannot be taken up. */
    private static final Duration RESUMABLE = Duration.ofHours(23);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The home's unfinished run, or a new one. */
    static DemoRun next(Home home, InstantSource time) {
        Optional<DemoRun> last = last(home);
        Instant now = time.instant();
        if (last.isPresent() && last.get().isResumable(now)) {
            return last.get();
        }
        byte[] mark = new byte[3];
        RandomGenerator.getDefault().nextBytes(mark);
        var run = new DemoRun(
                last.map(DemoRun::year).orElse(0) + 1, HexFormat.of().formatHex(mark), now.toString(), false);
        run.keep(home);
        return run;
    }

    boolean isNew(InstantSource time) {
        return Duration.between(beginning(), time.instant()).compareTo(Duration.ofSeconds(5)) < 0;
    }

    Instant beginning() {
        return Instant.parse(began);
    }

    SyntheticYear plan() {
        return new SyntheticYear(year, mark, LocalDate.ofInstant(beginning(), ZoneOffset.UTC));
    }

    /** The key of one create: always the same for the same thing of the same run. */
    String key(String kind, Object which) {
        return "demo-" + mark + "-" + kind + "-" + which;
    }

    void finish(Home home) {
        new DemoRun(year, mark, began, true).keep(home);
    }

    /** Adds the year's names to the home's list, which a search for names in clear reads. */
    void rememberNames(Home home, List<String> names) {
        Path file = home.demoNames();
        try {
            Set<String> all = new LinkedHashSet<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
            all.addAll(names);
            home.writePrivately(file, String.join("\n", all) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isResumable(Instant now) {
        return !finished && Duration.between(beginning(), now).compareTo(RESUMABLE) < 0;
    }

    private static Optional<DemoRun> last(Home home) {
        try {
            return Files.exists(home.demoRun())
                    ? Optional.of(JSON.readValue(home.demoRun().toFile(), DemoRun.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Home home) {
        try {
            home.writePrivately(home.demoRun(), JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
