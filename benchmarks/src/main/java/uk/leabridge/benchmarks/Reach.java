package uk.leabridge.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A figure to reach and what was measured of it.
 *
 * @param measured in words, with its spread
 */
record Reach(String figure, String what, String measured, String toReach, boolean reached) {

    /** The doors stand before the service itself. */
    static final String REAL = ", before training-service";

    /** The doors stand before an answer that costs nothing, so that they alone are measured. */
    static final String FREE = ", before a fixed answer";

    /** All that can be said of what was measured. */
    static List<Reach> of(Results results) {
        List<Reach> all = new ArrayList<>();
        gateway(results, all);
        ratio(
                results,
                new Pair("P2", "service, submitted, 16 clients", "pgbench, same statements one by one, 16 clients"),
                "referral submitted ÷ pgbench",
                0.8,
                all);
        ratio(
                results,
                new Pair("P3", "service, read, 16 clients", "pgbench, same statements one by one, 16 clients"),
                "case read ÷ pgbench",
                0.8,
                all);
        events(results, all);
        scale(results, all);
        results.find("P10", "first start, built, until ready")
                .ifPresent(first -> all.add(atMost(first, "first start, built, until ready", 45, "s")));
        for (Series own : results.of("P10")) {
            if (own.name().endsWith("its own start")) {
                all.add(atMost(own, own.name(), 2, "s"));
            }
        }
        for (Series memory : results.of("P11")) {
            String process = memory.name().replace(", resident", "");
            if (List.of("referrals", "grants", "training", "comms", "gateway").contains(process)) {
                all.add(atMost(memory, memory.name(), 220, "MB"));
            } else if (process.equals("all processes")) {
                all.add(atMost(memory, memory.name(), 2560, "MB"));
            }
        }
        return all;
    }

    /** Two series of a figure. */
    private record Pair(String figure, String one, String other) {}

    private static void gateway(Results results, List<Reach> all) {
        for (String service : List.of(REAL, FREE)) {
            var nginx = new Pair("P1", "Leabridge gateway" + service, "nginx, plain proxy" + service);
            var spring = new Pair("P1", "Leabridge gateway" + service, "Spring Cloud Gateway" + service);
            ratio(results, nginx, "gateway ÷ nginx" + service, 0.7, all);
            ratio(results, spring, "gateway ÷ Spring" + service, 1.5, all);
            added(results, service, all);
        }
    }

    private static void added(Results results, String service, List<Reach> all) {
        Optional<Series> gateway = steady(results, "Leabridge gateway" + service);
        Optional<Series> nginx = steady(results, "nginx, plain proxy" + service);
        if (gateway.isPresent() && nginx.isPresent()) {
            double added = gateway.get().median() - nginx.get().median();
            var series = new Series("P1", "", "ms", List.of(added));
            all.add(atMost(series, "p99 that the gateway adds to nginx at half load" + service, 2, "ms"));
        }
    }

    private static Optional<Series> steady(Results results, String door) {
        return results.of("P1").stream()
                .filter(series -> series.name().startsWith(door + ", p99"))
                .findFirst();
    }

    private static void events(Results results, List<Reach> all) {
        Optional<Series> ours = results.find("P4", "commit to commit, p99");
        Optional<Series> kafka = results.find("P4", "Kafka alone, produce to consume, p99");
        if (ours.isPresent() && kafka.isPresent()) {
            double most = 3 * kafka.get().median() + 50;
            all.add(new Reach(
                    "P4",
                    "p99 from commit to commit at 100 events/s",
                    ours.get().words() + " ms",
                    "≤ 3 × " + kafka.get().words() + " ms + 50 ms",
                    ours.get().median() <= most));
        }
    }

    private static void scale(Results results, List<Reach> all) {
        for (Series few : results.of("P9")) {
            String name = few.name().replace(ScaleFigures.FEW, "");
            Optional<Series> many = results.find("P9", name + ScaleFigures.MANY);
            if (!few.name().endsWith(ScaleFigures.FEW) || many.isEmpty()) {
                continue;
            }
            Series ratio = many.get().over(few, name);
            all.add(new Reach("P9", name + ", p99 at 100,000 ÷ 1,000", ratio.words(), "≤ 1.3", ratio.median() <= 1.3));
        }
    }

    private static void ratio(Results results, Pair pair, String what, double atLeast, List<Reach> all) {
        Optional<Series> one = results.find(pair.figure(), pair.one());
        Optional<Series> other = results.find(pair.figure(), pair.other());
        if (one.isPresent() && other.isPresent()) {
            Series ratio = one.get().over(other.get(), what);
            all.add(new Reach(pair.figure(), what, ratio.words(), "≥ " + atLeast, ratio.median() >= atLeast));
        }
    }

    private static Reach atMost(Series series, String what, int most, String unit) {
        return new Reach(
                series.figure(), what, series.words() + " " + unit, "≤ " + most + " " + unit, series.median() <= most);
    }
}
