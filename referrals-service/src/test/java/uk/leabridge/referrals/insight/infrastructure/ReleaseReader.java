package uk.leabridge.referrals.insight.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import uk.leabridge.referrals.insight.domain.Comparison;
import uk.leabridge.referrals.insight.domain.Decision;
import uk.leabridge.referrals.insight.domain.PublishedTable;
import uk.leabridge.referrals.insight.domain.Release;
import uk.leabridge.referrals.insight.domain.Timeliness;
import uk.leabridge.referrals.insight.domain.Timeliness.Measure;

/**
 * All that somebody can know who reads some tables of a release with its times and comparisons, and who can solve equations. What is not
 * known is how many referrals there are of each kind: a row of each of the tables, and how far it came. Shares nothing with what hides.
 */
final class ReleaseReader {
    /** How far a referral came, as finely as anything that is released tells it apart: adoption with and without support. */
    enum Way {
        RECEIVED,
        SCREENED,
        DISCUSSED,
        ADOPTED,
        SUPPORTED,
        EXITED
    }

    static final List<Way> ORDER = List.of(Way.values());
    private static final int WAYS = ORDER.size();
    private static final Map<String, List<Way>> WAYS_OF_STAGES = Map.of(
            "RECEIVED", List.of(Way.RECEIVED),
            "SCREENED", List.of(Way.SCREENED),
            "CASE_OPENED", List.of(Way.SCREENED),
            "DISCUSSED", List.of(Way.DISCUSSED),
            "ADOPTED", List.of(Way.ADOPTED, Way.SUPPORTED),
            "EXITED", List.of(Way.EXITED));
    private static final Map<Measure, Way> FROM = Map.of(
            Measure.RECEIVED_TO_SCREENED, Way.SCREENED,
            Measure.OPENED_TO_DISCUSSED, Way.DISCUSSED,
            Measure.ADOPTED_TO_SUPPORTED, Way.SUPPORTED);

    private final List<PublishedTable> tables;
    private final int kinds;
    private final int unknowns;
    private final List<long[]> known = new ArrayList<>();
    private final WholeNumberSimplex solver;

    /** {@code tables} are of the first release; the other ones of the year are read for their times. */
    ReleaseReader(List<Release> releases, List<PublishedTable> tables) {
        var release = releases.getFirst();
        this.tables = tables;
        this.kinds = tables.stream().mapToInt(table -> table.rows().size()).reduce(1, (a, b) -> a * b) * WAYS;
        this.unknowns = kinds + releases.size() * WAYS;
        for (int table = 0; table < tables.size(); table++) {
            read(table);
            for (var comparison : release.comparisons()) {
                if (comparison.by() == tables.get(table).by()) read(table, comparison);
            }
        }
        for (int i = 0; i < releases.size(); i++) {
            for (var time : releases.get(i).timeliness())
                read(time, releases.get(i).threshold(), kinds + i * WAYS);
        }
        solver = new WholeNumberSimplex(unknowns, known);
    }

    static List<Way> ways(List<String> stages) {
        return stages.stream()
                .flatMap(stage -> WAYS_OF_STAGES.getOrDefault(stage, List.of()).stream())
                .toList();
    }

    private void read(int index) {
        var table = tables.get(index);
        for (int column = 0; column < table.columns().size(); column++) {
            IntPredicate within = within(table, column);
            equal(terms(index, row -> true, within), table.totals().get(column));
            for (int row = 0; row < table.rows().size(); row++) {
                int of = row;
                var count = table.rows().get(row).counts().get(column);
                if (count != null) equal(terms(index, r -> r == of, within), count);
            }
        }
        for (int row = 0; row < table.rows().size(); row++) {
            int of = row;
            equal(terms(index, r -> r == of, way -> true), table.rows().get(row).total());
        }
        equal(terms(index, row -> true, way -> true), table.total());
    }

    private void read(int index, Comparison comparison) {
        if (comparison.decision() == Decision.REFERRED) return;
        int from = ORDER.indexOf(comparison.decision() == Decision.DISCUSSED ? Way.DISCUSSED : Way.ADOPTED);
        int ofFrom = ORDER.indexOf(comparison.decision() == Decision.DISCUSSED ? Way.RECEIVED : Way.DISCUSSED);
        for (var group : comparison.groups()) {
            var row = IntStream.range(0, tables.get(index).rows().size())
                    .filter(r -> tables.get(index).rows().get(r).categories().equals(group.categories()))
                    .findFirst()
                    .orElseThrow();
            equal(terms(index, r -> r == row, way -> way >= from), group.events());
            equal(terms(index, r -> r == row, way -> way >= ofFrom), group.of());
        }
    }

    /** That a time is there says that it is of no fewer than the threshold: the rest is an unknown of its own, from {@code rests} on. */
    private void read(Timeliness time, int threshold, int rests) {
        int from = ORDER.indexOf(FROM.get(time.measure()));
        var those = terms(0, row -> true, way -> way >= from);
        var referrals = time.referrals();
        if (referrals == null) those[rests + from] = -1;
        equal(those, referrals == null ? threshold : referrals);
    }

    private static IntPredicate within(PublishedTable table, int column) {
        var ways = ways(table.columns().get(column));
        return way -> ways.contains(ORDER.get(way));
    }

    private void equal(long[] terms, int sum) {
        var equation = new long[unknowns + 1];
        System.arraycopy(terms, 0, equation, 0, terms.length);
        equation[unknowns] = sum;
        known.add(equation);
    }

    /** The least and the greatest that a count of a table can be. */
    int[] range(int table, int row, int column) {
        return range(terms(table, r -> r == row, within(tables.get(table), column)));
    }

    /** The same for all referrals that came from one way to before another. */
    int[] range(int from, int before) {
        return range(terms(0, row -> true, way -> way >= from && way < before));
    }

    private long[] terms(int table, IntPredicate rows, IntPredicate ways) {
        var terms = new long[unknowns];
        for (int i = 0; i < kinds; i++) {
            int rest = i / WAYS;
            for (int other = 0; other < table; other++)
                rest /= tables.get(other).rows().size();
            if (ways.test(i % WAYS) && rows.test(rest % tables.get(table).rows().size())) terms[i] = 1;
        }
        return terms;
    }

    private int[] range(long[] asked) {
        var range = solver.range(asked);
        return new int[] {Math.toIntExact(range[0]), Math.toIntExact(range[1])};
    }
}
