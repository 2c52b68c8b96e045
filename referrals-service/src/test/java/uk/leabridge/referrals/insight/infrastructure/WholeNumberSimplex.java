package uk.leabridge.referrals.insight.infrastructure;

import static java.lang.Math.multiplyExact;
import static java.lang.Math.subtractExact;

import java.util.ArrayList;
import java.util.List;

/**
 * The least and the greatest value of a sum of unknowns, none below zero, under equations. All is done in whole numbers over one
 * denominator (Edmonds' pivots) by the smallest index (Bland's rule), so it neither rounds nor turns in circles; a solver in floating point
 * was seen to answer with points that break the equations.
 */
final class WholeNumberSimplex {
    private final int unknowns;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> basis = new ArrayList<>();
    private long denominator = 1;

    /** An equation: each unknown's factor, and last their sum, which is not below zero. */
    WholeNumberSimplex(int unknowns, List<long[]> equations) {
        this.unknowns = unknowns;
        int made = unknowns + equations.size();
        for (int i = 0; i < equations.size(); i++) {
            var row = new long[made + 1];
            System.arraycopy(equations.get(i), 0, row, 0, unknowns);
            row[unknowns + i] = 1;
            row[made] = equations.get(i)[unknowns];
            rows.add(row);
            basis.add(unknowns + i);
        }
        var lacking = new long[made];
        for (int i = unknowns; i < made; i++) lacking[i] = -1;
        if (greatest(lacking, made)[0] != 0) throw new IllegalArgumentException("the equations contradict each other");
        leaveTheMadeUp();
    }

    /** The least whole number that the sum can be, and the greatest. */
    long[] range(long[] asked) {
        var opposite = new long[unknowns];
        for (int i = 0; i < unknowns; i++) opposite[i] = -asked[i];
        var least = greatest(opposite, unknowns);
        var greatest = greatest(asked, unknowns);
        return new long[] {-Math.floorDiv(least[0], least[1]), Math.floorDiv(greatest[0], greatest[1])};
    }

    /** Takes the unknowns that were made up to begin with out of the basis, and equations that follow from the others away. */
    private void leaveTheMadeUp() {
        for (int r = rows.size() - 1; r >= 0; r--) {
            if (basis.get(r) < unknowns) continue;
            int column = 0;
            while (column < unknowns && rows.get(r)[column] == 0) column++;
            if (column < unknowns) {
                pivot(r, column, null);
            } else {
                rows.remove(r);
                basis.remove(r);
            }
        }
        rows.replaceAll(row -> {
            var kept = new long[unknowns + 1];
            System.arraycopy(row, 0, kept, 0, unknowns);
            kept[unknowns] = row[row.length - 1];
            return kept;
        });
    }

    /** The greatest value as numerator and denominator. */
    private long[] greatest(long[] factors, int columns) {
        var reduced = new long[columns + 1];
        for (int j = 0; j <= columns; j++) {
            reduced[j] = j < columns ? -multiplyExact(denominator, factors[j]) : 0;
            for (int r = 0; r < rows.size(); r++) reduced[j] += multiplyExact(factors[basis.get(r)], rows.get(r)[j]);
        }
        for (int column = entering(reduced, columns); column >= 0; column = entering(reduced, columns)) {
            pivot(leaving(column, columns), column, reduced);
        }
        return new long[] {reduced[columns], denominator};
    }

    private static int entering(long[] reduced, int columns) {
        for (int j = 0; j < columns; j++) if (reduced[j] < 0) return j;
        return -1;
    }

    private int leaving(int column, int columns) {
        int best = -1;
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r)[column] <= 0) continue;
            if (best < 0) {
                best = r;
                continue;
            }
            long here = multiplyExact(rows.get(r)[columns], rows.get(best)[column]);
            long there = multiplyExact(rows.get(best)[columns], rows.get(r)[column]);
            if (here < there || (here == there && basis.get(r) < basis.get(best))) best = r;
        }
        if (best < 0) throw new IllegalStateException("the sum has no bound");
        return best;
    }

    private void pivot(int row, int column, long @org.jspecify.annotations.Nullable [] reduced) {
        var by = rows.get(row);
        if (by[column] < 0) for (int j = 0; j < by.length; j++) by[j] = -by[j];
        long pivot = by[column];
        for (int r = 0; r < rows.size(); r++) if (r != row) subtract(rows.get(r), by, column, pivot);
        if (reduced != null) subtract(reduced, by, column, pivot);
        denominator = pivot;
        basis.set(row, column);
    }

    private void subtract(long[] from, long[] by, int column, long pivot) {
        long factor = from[column];
        for (int j = 0; j < from.length; j++) {
            if (by[j] == 0 && pivot == denominator) continue;
            from[j] = subtractExact(multiplyExact(from[j], pivot), multiplyExact(factor, by[j])) / denominator;
        }
    }
}
