package uk.leabridge.referrals.insight.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many referrals reached each stage, by a characteristic.
 *
 * @param totals of all, a number a {@link Stage}
 */
public record Funnel(Characteristic by, List<Row> rows, List<Integer> totals) {
    public Funnel {
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /**
     * One category.
     *
     * @param reached a number a {@link Stage}, none greater than the one before
     */
    public record Row(String category, List<Integer> reached) {
        public Row {
            reached = List.copyOf(reached);
        }

        /** How many came at least so far. */
        public int reached(Stage stage) {
            return reached.get(List.of(Stage.values()).indexOf(stage));
        }
    }

    public static Funnel of(Characteristic by, List<Count> counts) {
        var rows = Categories.of(by, counts).stream()
                .map(category -> new Row(category, reached(by, category, counts)))
                .toList();
        var totals = IntStream.range(0, Stage.values().length)
                .map(stage ->
                        rows.stream().mapToInt(row -> row.reached().get(stage)).sum())
                .boxed()
                .toList();
        return new Funnel(by, rows, totals);
    }

    private static List<Integer> reached(Characteristic by, String category, List<Count> counts) {
        return Arrays.stream(Stage.values())
                .map(stage -> counts.stream()
                        .filter(count -> count.by() == by && count.category().equals(category))
                        .filter(count -> count.furthest().compareTo(stage) >= 0)
                        .mapToInt(Count::referrals)
                        .sum())
                .toList();
    }
}
