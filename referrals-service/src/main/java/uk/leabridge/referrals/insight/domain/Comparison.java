package uk.leabridge.referrals.insight.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a decision falls on some groups more often than on others, and whether chance alone would do it.
 *
 * @param events of all groups that are compared
 * @param of how many they are together
 * @param groups those that are compared
 * @param left those that are not, because nobody knows them, how many they are, or a count is hidden
 */
public record Comparison(
        Decision decision, Characteristic by, int events, int of, List<Group> groups, List<List<String>> left) {
    private static final double IN_TWENTY = 0.025;
    private static final double IN_FIVE_HUNDRED = 0.001;

    public Comparison {
        groups = List.copyOf(groups);
        left = left.stream().map(List::copyOf).toList();
    }

    /** What a group's share says beside that of all. */
    public enum Verdict {
        /** Chance alone would do it. */
        WITHIN_CHANCE,
        /** Chance alone would do it in fewer than one of twenty groups. */
        LOOK_AGAIN,
        /** Chance alone would do it in fewer than one of five hundred. */
        BEYOND_CHANCE
    }

    /**
     * One group.
     *
     * @param interval where its true share lies
     * @param usual where shares lie in 950 of 1,000 groups of its size, were it like all
     * @param possible the same for 998
     */
    public record Group(
            List<String> categories,
            int events,
            int of,
            Chance.Range interval,
            Chance.Range usual,
            Chance.Range possible,
            Verdict verdict) {
        public Group {
            categories = List.copyOf(categories);
        }

        /** From 0 to 1; a group of nobody has none. */
        public Optional<Double> share() {
            return of == 0 ? Optional.empty() : Optional.of((double) events / of);
        }
    }

    /** How many of a group a decision fell on, as far as it may be known. */
    record Basis(
            List<String> categories,
            @Nullable Integer events,
            @Nullable Integer of) {}

    /** From a borough's own figures. */
    public static Comparison of(Decision decision, Funnel funnel, Map<String, Integer> population, Chance chance) {
        var bases = funnel.rows().stream()
                .map(row -> new Basis(
                        List.of(row.category()),
                        row.reached(stageOf(decision)),
                        switch (decision) {
                            case REFERRED -> population.get(row.category());
                            case DISCUSSED -> row.reached(Stage.RECEIVED);
                            case ADOPTED -> row.reached(Stage.DISCUSSED);
                        }))
                .toList();
        return compare(decision, funnel.by(), bases, chance);
    }

    /** From what was published: a hidden count is as unknown here as to everybody else. */
    public static Comparison of(
            Decision decision, PublishedTable table, Map<String, Integer> population, Chance chance) {
        var bases = table.rows().stream()
                .map(row -> new Basis(
                        row.categories(),
                        reached(table, row, stageOf(decision)),
                        switch (decision) {
                            case REFERRED -> sum(row.categories(), population);
                            case DISCUSSED -> Integer.valueOf(row.total());
                            case ADOPTED -> reached(table, row, Stage.DISCUSSED);
                        }))
                .toList();
        return compare(decision, table.by(), bases, chance);
    }

    private static Stage stageOf(Decision decision) {
        return switch (decision) {
            case REFERRED -> Stage.RECEIVED;
            case DISCUSSED -> Stage.DISCUSSED;
            case ADOPTED -> Stage.ADOPTED;
        };
    }

    /** How many came at least so far; nothing when a count that it takes is hidden, or counted with what came less far. */
    private static @Nullable Integer reached(PublishedTable table, PublishedTable.Row row, Stage stage) {
        if (stage == Stage.RECEIVED) return row.total();
        int sum = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            var stages =
                    table.columns().get(column).stream().map(Stage::valueOf).toList();
            boolean some = stages.stream().anyMatch(s -> s.compareTo(stage) >= 0);
            if (!some) continue;
            var count = row.counts().get(column);
            if (count == null || stages.stream().anyMatch(s -> s.compareTo(stage) < 0)) return null;
            sum += count;
        }
        return sum;
    }

    private static @Nullable Integer sum(List<String> categories, Map<String, Integer> population) {
        if (!population.keySet().containsAll(categories)) return null;
        return categories.stream()
                .mapToInt(category -> population.getOrDefault(category, 0))
                .sum();
    }

    private static Comparison compare(Decision decision, Characteristic by, List<Basis> bases, Chance chance) {
        var known = new ArrayList<Known>();
        var left = new ArrayList<List<String>>();
        for (var basis : bases) {
            var events = basis.events();
            var of = basis.of();
            boolean named = basis.categories().stream().noneMatch(Categories::isUnknown);
            if (named && events != null && of != null && events <= of) {
                known.add(new Known(basis.categories(), events, of));
            } else {
                left.add(basis.categories());
            }
        }
        int events = known.stream().mapToInt(Known::events).sum();
        int of = known.stream().mapToInt(Known::of).sum();
        double share = of == 0 ? 0 : (double) events / of;
        var groups = known.stream().map(group -> group.beside(share, chance)).toList();
        return new Comparison(decision, by, events, of, groups, left);
    }

    private record Known(List<String> categories, int events, int of) {
        Group beside(double share, Chance chance) {
            return new Group(
                    categories,
                    events,
                    of,
                    chance.interval(events, of),
                    chance.limits(share, of, 950),
                    chance.limits(share, of, 998),
                    verdict(share, chance));
        }

        private Verdict verdict(double share, Chance chance) {
            double tail = Math.min(
                    chance.probabilityOfAtLeast(events, of, share), chance.probabilityOfAtMost(events, of, share));
            if (tail < IN_FIVE_HUNDRED) return Verdict.BEYOND_CHANCE;
            return tail < IN_TWENTY ? Verdict.LOOK_AGAIN : Verdict.WITHIN_CHANCE;
        }
    }
}
