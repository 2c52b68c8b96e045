package uk.leabridge.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import uk.leabridge.local.Home;
import uk.leabridge.local.LocalPlatform;
import uk.leabridge.local.Machine;
import uk.leabridge.local.Progress;
import uk.leabridge.local.ProjectTree;
import uk.leabridge.platform.embedded.ServerFailedException;

/** {@code make bench}, part by part: {@code run.sh} gives each part its own environment. */
public final class Bench {
    private static final String USAGE = "Usage: bench start | load [P1] [P2] [P3] [P4] [P9] | write";

    private final Map<String, String> environment;
    private final Path project;
    private final Home home;
    private final Results results;

    private Bench(Map<String, String> environment) {
        this.environment = environment;
        ProjectTree tree = ProjectTree.here();
        this.project = tree.root();
        this.home = Home.from(environment, tree);
        this.results = new Results(project.resolve(".local/bench-results.json"));
    }

    public static void main(String[] arguments) {
        System.exit(new Bench(System.getenv()).run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        try {
            switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "start" -> start();
                case "load" -> load(arguments.subList(1, arguments.size()));
                case "write" -> write();
                default -> {
                    System.out.println(USAGE);
                    return 2;
                }
            }
            return 0;
        } catch (BenchFailure e) {
            System.out.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            System.out.println(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private void start() {
        sayLoad();
        new StartFigures(home, results, number("BENCH_ROUNDS", 3)).measure();
    }

    private void load(List<String> figures) throws IOException {
        sayLoad();
        var times = new Times(
                Duration.ofSeconds(number("BENCH_WARM_UP", 100)),
                Duration.ofSeconds(number("BENCH_SECONDS", 20)),
                number("BENCH_ROUNDS", 3));
        Path folder = Files.createDirectories(home.folder().resolve("bench"));
        try (LocalPlatform platform = LocalPlatform.from(environment, Progress.silent())) {
            platform.start();
            var site = new Site(platform, project, folder);
            boolean all = attempt(figures, "P3", () -> new CaseFigures(site, results, times).measure());
            // leaves much behind that is compared and sealed for minutes
            all &= attempt(figures, "P2", () -> new SubmitFigures(site, results, times).measure());
            all &= attempt(figures, "P4", () -> new EventFigures(site, results, times).measure());
            all &= attempt(figures, "P1", () -> new GatewayFigures(site, results, times).measure());
            // the last: it fills the database
            all &= attempt(figures, "P9", () -> new ScaleFigures(site, results, times).measure());
            if (!all) {
                throw new BenchFailure("Some parts were not measured.");
            }
        }
    }

    /** One that cannot be measured does not keep the others from it. */
    private static boolean attempt(List<String> figures, String figure, Runnable measurement) {
        try {
            if (figures.contains(figure)) {
                measurement.run();
            }
            return true;
        } catch (BenchFailure | ServerFailedException e) {
            System.out.println("  " + figure + "  not measured: " + e.getMessage());
            return false;
        }
    }

    private void write() throws IOException {
        Path file = project.resolve("docs/benchmarks.md");
        Files.writeString(file, new Document(results, InstantSource.system()).text());
        System.out.println("Written: docs/benchmarks.md");
    }

    /** How busy the machine is before a part, so that the document can say so. */
    private void sayLoad() {
        results.add(new Series("machine", "load before a part", "runnable processes", List.of(Machine.load())));
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(environment.getOrDefault(name, Integer.toString(otherwise)));
    }
}
