package uk.leabridge.referrals.insight.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.leabridge.referrals.insight.domain.CrossTable;
import uk.leabridge.referrals.insight.domain.CrossTable.Cell;

class FlowSuppressionTest {
    private final FlowSuppression suppression = new FlowSuppression();

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyWorksOutAHiddenCountByTryingAllTables(long seed) {
        var random = new Random(seed);
        int threshold = 2 + random.nextInt(4);
        var table = table(random, 2 + random.nextInt(2), 2 + random.nextInt(2), threshold, 6);

        var hidden = suppression.hidden(table, threshold, Set.of());

        assertThat(hidden).containsAll(small(table, threshold));
        Readers.byTryingAll(table, hidden).forEach((cell, possible) -> {
            assertThat(possible).as("%s of %s", cell, table).contains(table.at(cell));
            assertThat(possible)
                    .as("%s of %s", cell, table)
                    .hasSizeGreaterThanOrEqualTo(table.at(cell) < threshold ? threshold : 2);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyWorksOutAHiddenCountOfALargeTableByEquations(long seed) {
        var random = new Random(seed);
        int threshold = random.nextBoolean() ? 5 : 10;
        var table = table(random, 3 + random.nextInt(6), 2 + random.nextInt(3), threshold, 60);

        var hidden = suppression.hidden(table, threshold, Set.of());

        var unknowns = table.cells();
        var equations = equations(table, hidden);
        for (var cell : hidden) {
            var range = Readers.range(unknowns.size(), equations, Set.of(unknowns.indexOf(cell)));
            assertThat(range[1] - range[0] + 1)
                    .as("%s of %s", cell, table)
                    .isGreaterThanOrEqualTo(table.at(cell) < threshold ? threshold : 2);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBoardsReaderLearnsNothingFromThePublicTable(long seed) {
        var random = new Random(seed);
        var table = table(random, 3 + random.nextInt(4), 3, 10, 40);

        var fromTheBoard = suppression.hidden(table, 5, Set.of());
        var fromThePublic = suppression.hidden(table, 10, fromTheBoard);

        assertThat(fromThePublic).containsAll(fromTheBoard).containsAll(small(table, 10));
    }

    @Test
    void hidesTheOneThatWouldGiveASmallCountAway() {
        var table = new CrossTable(
                List.of(List.of("A"), List.of("B"), List.of("C")),
                List.of(List.of("X"), List.of("Y")),
                List.of(List.of(30, 3), List.of(40, 50), List.of(12, 60)));

        var hidden = suppression.hidden(table, 10, Set.of());

        assertThat(hidden).containsExactlyInAnyOrder(new Cell(0, 0), new Cell(0, 1), new Cell(2, 0), new Cell(2, 1));
    }

    @Test
    void hidesNothingWhereNothingIsSmall() {
        var table = new CrossTable(
                List.of(List.of("A"), List.of("B")),
                List.of(List.of("X"), List.of("Y")),
                List.of(List.of(30, 31), List.of(40, 50)));

        assertThat(suppression.hidden(table, 10, Set.of())).isEmpty();
    }

    @Test
    void refusesATableWhoseTotalsAreSmall() {
        var table = new CrossTable(
                List.of(List.of("A"), List.of("B")),
                List.of(List.of("X"), List.of("Y")),
                List.of(List.of(3, 4), List.of(40, 50)));

        assertThatThrownBy(() -> suppression.hidden(table, 10, Set.of())).hasMessageContaining("below the threshold");
    }

    /** Tables that share one side, as those of a year share the stages: what is shown of one says nothing of the others. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyWorksOutAHiddenCountFromTwoTablesOfTheSamePeople(long seed) {
        var random = new Random(seed);
        int threshold = 3;
        int[][][] people = people(random, threshold);
        var byFirst = table(people, true);
        var bySecond = table(people, false);

        var hiddenInFirst = suppression.hidden(byFirst, threshold, Set.of());
        var hiddenInSecond = suppression.hidden(bySecond, threshold, Set.of());

        var equations = new HashMap<Set<Integer>, Integer>();
        shown(byFirst, hiddenInFirst).forEach((cells, sum) -> equations.put(terms(cells, true), sum));
        shown(bySecond, hiddenInSecond).forEach((cells, sum) -> equations.put(terms(cells, false), sum));
        for (var cell : hiddenInFirst) {
            var range = Readers.range(27, equations, terms(Set.of(cell), true));
            assertThat(range[1] - range[0] + 1)
                    .as("%s of %s beside %s", cell, byFirst, bySecond)
                    .isGreaterThanOrEqualTo(byFirst.at(cell) < threshold ? threshold : 2);
        }
    }

    private static CrossTable table(Random random, int rows, int columns, int threshold, int most) {
        while (true) {
            var counts = IntStream.range(0, rows)
                    .mapToObj(row -> IntStream.range(0, columns)
                            .map(column -> random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(most))
                            .boxed()
                            .toList())
                    .toList();
            var table = new CrossTable(names(rows), names(columns), counts);
            if (table.rowTotals().stream().allMatch(t -> t >= threshold)
                    && table.columnTotals().stream().allMatch(t -> t >= threshold)) return table;
        }
    }

    private static List<List<String>> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> List.of("N" + i)).toList();
    }

    private static Set<Cell> small(CrossTable table, int threshold) {
        var small = new HashSet<Cell>();
        table.cells().stream().filter(cell -> table.at(cell) < threshold).forEach(small::add);
        return small;
    }

    private static Map<Set<Integer>, Integer> equations(CrossTable table, Set<Cell> hidden) {
        var places = table.cells();
        var equations = new HashMap<Set<Integer>, Integer>();
        shown(table, hidden).forEach((cells, sum) -> {
            var terms = new HashSet<Integer>();
            cells.forEach(cell -> terms.add(places.indexOf(cell)));
            equations.put(terms, sum);
        });
        return equations;
    }

    /** All that a table says: each total and each count that is not hidden. */
    private static Map<Set<Cell>, Integer> shown(CrossTable table, Set<Cell> hidden) {
        var shown = new HashMap<Set<Cell>, Integer>();
        table.cells().stream()
                .filter(cell -> !hidden.contains(cell))
                .forEach(cell -> shown.put(Set.of(cell), table.at(cell)));
        for (int row = 0; row < table.rows().size(); row++) {
            int of = row;
            shown.put(cells(table, cell -> cell.row() == of), table.rowTotals().get(row));
        }
        for (int column = 0; column < table.columns().size(); column++) {
            int of = column;
            shown.put(
                    cells(table, cell -> cell.column() == of),
                    table.columnTotals().get(column));
        }
        return shown;
    }

    private static Set<Cell> cells(CrossTable table, java.util.function.Predicate<Cell> which) {
        var cells = new HashSet<Cell>();
        table.cells().stream().filter(which).forEach(cells::add);
        return cells;
    }

    /** Three by three by three kinds of people: two characteristics and a stage. */
    private static int[][][] people(Random random, int threshold) {
        while (true) {
            var people = new int[3][3][3];
            for (int i = 0; i < 27; i++) {
                people[i / 9][i / 3 % 3][i % 3] = random.nextInt(2) == 0 ? 0 : random.nextInt(8);
            }
            boolean shown = new ArrayList<>(List.of(table(people, true), table(people, false)))
                    .stream()
                            .allMatch(table -> table.rowTotals().stream().allMatch(t -> t >= threshold)
                                    && table.columnTotals().stream().allMatch(t -> t >= threshold));
            if (shown) return people;
        }
    }

    private static CrossTable table(int[][][] people, boolean byFirst) {
        var counts = IntStream.range(0, 3)
                .mapToObj(row -> IntStream.range(0, 3)
                        .map(stage -> IntStream.range(0, 3)
                                .map(other -> byFirst ? people[row][other][stage] : people[other][row][stage])
                                .sum())
                        .boxed()
                        .toList())
                .toList();
        return new CrossTable(names(3), names(3), counts);
    }

    /** Which kinds of people are counted in cells of one of the two tables. */
    private static Set<Integer> terms(Set<Cell> cells, boolean byFirst) {
        var terms = new HashSet<Integer>();
        for (var cell : cells) {
            for (int other = 0; other < 3; other++) {
                int first = byFirst ? cell.row() : other;
                int second = byFirst ? other : cell.row();
                terms.add(first * 9 + second * 3 + cell.column());
            }
        }
        return terms;
    }
}
