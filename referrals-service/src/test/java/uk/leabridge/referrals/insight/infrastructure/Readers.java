package uk.leabridge.referrals.insight.infrastructure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
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
        var constraints = new ArrayList<LinearConstraint>();
        equations.forEach((terms, sum) ->
                constraints.add(new LinearConstraint(coefficients(unknowns, terms), Relationship.EQ, sum)));
        var objective = new LinearObjectiveFunction(coefficients(unknowns, asked), 0);
        var range = new int[2];
        for (var goal : GoalType.values()) {
            double value = new SimplexSolver()
                    .optimize(
                            new MaxIter(20_000),
                            objective,
                            new LinearConstraintSet(constraints),
                            goal,
                            new NonNegativeConstraint(true))
                    .getValue();
            range[goal == GoalType.MINIMIZE ? 0 : 1] = Math.toIntExact(Math.round(value));
        }
        return range;
    }

    private static double[] coefficients(int unknowns, Set<Integer> terms) {
        var coefficients = new double[unknowns];
        terms.forEach(term -> coefficients[term] = 1);
        return coefficients;
    }
}
