package uk.leabridge.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.leabridge.local.Home;
import uk.leabridge.local.Leabridge;
import uk.leabridge.local.LocalPlatform;
import uk.leabridge.local.ProcessControl;
import uk.leabridge.local.Progress;
import uk.leabridge.local.Service;
import uk.leabridge.platform.embedded.JavaCommand;

/** P10 and P11: how long the platform takes to start as built, the first time and again, and what it holds at rest. */
final class StartFigures {
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Pattern OWN = Pattern.compile("started in ([0-9.]+)s");
    private static final String P10 = "P10";
    private static final String P11 = "P11";

    private final Home home;
    private final Results results;
    private final int rounds;

    StartFigures(Home home, Results results, int rounds) {
        this.home = home;
        this.results = results;
        this.rounds = rounds;
    }

    void measure() {
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        Map<String, List<Double>> together = new LinkedHashMap<>();
        Map<String, List<Double>> own = new LinkedHashMap<>();
        Map<String, List<Double>> memory = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            forget();
            first.add(launched("start"));
            addStarts(together);
            Pause.milliseconds(REST.toMillis());
            addMemory(memory);
            launched("stop");
            again.add(launched("start"));
            restartEach();
            addStarts(own);
            launched("stop");
        }
        results.add(new Series(P10, "first start, built, until ready", "s", first));
        results.add(new Series(P10, "later start, until ready", "s", again));
        own.forEach((service, seconds) -> results.add(new Series(P10, service + ", its own start", "s", seconds)));
        together.forEach((service, seconds) ->
                results.add(new Series(P10, service + ", first start among all others", "s", seconds)));
        memory.forEach((process, sizes) -> results.add(new Series(P11, process, "MB", sizes)));
    }

    private void forget() {
        try {
            if (Files.exists(home.folder())) {
                home.clean();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seconds that a command of the launcher takes, its own virtual machine included. */
    private static double launched(String command) {
        long began = System.nanoTime();
        Program.run(
                Duration.ofMinutes(10),
                Map.of(),
                List.of(
                        JavaCommand.java().toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Leabridge.class.getName(),
                        command));
        return (System.nanoTime() - began) / 1e9;
    }

    /** One after the other, while everything else runs. */
    private static void restartEach() {
        LocalPlatform platform = LocalPlatform.from(System.getenv(), Progress.silent());
        for (Service service : Service.values()) {
            platform.process(service.id()).restart();
        }
    }

    private void addStarts(Map<String, List<Double>> starts) {
        for (Service service : Service.values()) {
            startInLog(home.log(service.id()))
                    .ifPresent(seconds -> starts.computeIfAbsent(service.id(), _ -> new ArrayList<>())
                            .add(seconds));
        }
    }

    private static Optional<Double> startInLog(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.map(OWN::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .map(found -> Double.valueOf(found.group(1)))
                    .reduce((_, last) -> last);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void addMemory(Map<String, List<Double>> memory) {
        double all = 0;
        for (ProcessControl process :
                LocalPlatform.from(System.getenv(), Progress.silent()).processes()) {
            double size = process.handle().map(StartFigures::megabytes).orElse(0.0);
            memory.computeIfAbsent(process.id() + ", resident", _ -> new ArrayList<>())
                    .add(size);
            all += size;
        }
        memory.computeIfAbsent("all processes, resident", _ -> new ArrayList<>())
                .add(all);
    }

    /** Resident memory of a process and its children; pages that several of them share are counted once. */
    private static double megabytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(one -> pss(Path.of("/proc", Long.toString(one.pid()), "smaps_rollup")))
                        .sum()
                / 1024.0;
    }

    private static long pss(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
