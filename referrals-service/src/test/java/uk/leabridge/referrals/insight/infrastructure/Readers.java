package uk.leabridge.referrals.insight.infrastructure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import uk.leabridge.referrals.insight.domain.CrossTable;
import uk.leabridge.referrals.insight.domain.CrossTable.Cell;

/** What whoever reads a published table can know of its hidden counts. Shares nothing with what hides them. */
final class Readers {
    private Readers() {}

    /** Every value that a hidden count takes in any table that agrees with what is published, by trying them all. */
    static Map<Cell, Set<Integer>> byTryingAll(CrossTable table, Set<Cell> hidden) {
        var values = new HashMap<Cell, Set<Integer>>();
        hidden.forEach(cell -> values.put(cell, new TreeSet<>()));
        var rowsLeft = new ArrayList<>(table.rowTotals());
        var columnsLeft = new ArrayList<>(table.columnTotals());
        for (var cell : table.cells()) {
            if (!hidden.contains(cell)) take(cell, table.at(cell), rowsLeft, columnsLeft);
        }
        tryAll(List.copyOf(hidden), new ArrayList<>(), rowsLeft, columnsLeft, values);
        return values;
    }

    private static void tryAll(
            List<Cell> hidden,
            List<Integer> chosen,
            List<Integer> rows,
            List<Integer> columns,
            Map<Cell, Set<Integer>> values) {
        if (chosen.size() == hidden.size()) {
            if (rows.stream().allMatch(left -> left == 0) && columns.stream().allMatch(left -> left == 0)) {
                for (int i = 0; i < hidden.size(); i++) {
                    Objects.requireNonNull(values.get(hidden.get(i))).add(chosen.get(i));
                }
            }
            return;
        }
        var cell = hidden.get(chosen.size());
        int most = Math.min(rows.get(cell.row()), columns.get(cell.column()));
        for (int value = 0; value <= most; value++) {
            take(cell, value, rows, columns);
            chosen.add(value);
            tryAll(hidden, chosen, rows, columns, values);
            chosen.removeLast();
            take(cell, -value, rows, columns);
        }
    }

    private static void take(Cell cell, int value, List<Integer> rows, List<Integer> columns) {
        rows.set(cell.row(), rows.get(cell.row()) - value);
        columns.set(cell.column(), columns.get(cell.column()) - value);
    }

    /**
     * The least and the greatest value of a sum of unknowns, none below zero, under equations.
     *
     * @param equations each the unknowns that are added up, and their sum
     */
    static int[] range(int unknowns, Map<Set<Integer>, Integer> equations, Set<Integer> asked) {
        var known = new ArrayList<long[]>();
        equations.forEach((terms, sum) -> {
            var equation = factors(unknowns + 1, terms);
            equation[unknowns] = sum;
            known.add(equation);
        });
        var range = new WholeNumberSimplex(unknowns, known).range(factors(unknowns, asked));
        return new int[] {Math.toIntExact(range[0]), Math.toIntExact(range[1])};
    }

    private static long[] factors(int length, Set<Integer> terms) {
        var factors = new long[length];
        terms.forEach(term -> factors[term] = 1);
        return factors;
    }
}
