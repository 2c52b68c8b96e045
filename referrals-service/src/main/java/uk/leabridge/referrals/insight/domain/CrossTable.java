package uk.leabridge.referrals.insight.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts of referrals by the groups of one characteristic (rows) and by how far they came (columns).
 *
 * @param rows each the categories that are counted together
 * @param columns each the stages that are counted together
 * @param counts a list a row, a count a column, none below zero
 */
public record CrossTable(List<List<String>> rows, List<List<String>> columns, List<List<Integer>> counts) {
    public CrossTable {
        rows = rows.stream().map(List::copyOf).toList();
        columns = columns.stream().map(List::copyOf).toList();
        counts = counts.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (counts.size() != rows.size() || counts.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("the counts do not fit the rows and columns");
        }
        if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is below zero");
        }
    }

    /** A place in the table, from zero. */
    public record Cell(int row, int column) {}

    public int at(Cell cell) {
        return counts.get(cell.row()).get(cell.column());
    }

    public List<Cell> cells() {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(row -> IntStream.range(0, columns.size()).mapToObj(column -> new Cell(row, column)))
                .toList();
    }

    public List<Integer> rowTotals() {
        return counts.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).sum())
                .toList();
    }

    public List<Integer> columnTotals() {
        return IntStream.range(0, columns.size())
                .map(column -> counts.stream().mapToInt(row -> row.get(column)).sum())
                .boxed()
                .toList();
    }

    public int total() {
        return rowTotals().stream().mapToInt(Integer::intValue).sum();
    }

    /** The same counts with rows and columns put together as the groupings say. */
    CrossTable grouped(Grouping byRow, Grouping byColumn) {
        var grouped = new ArrayList<List<Integer>>();
        for (var members : byRow.groups()) {
            grouped.add(byColumn.groups().stream()
                    .map(others -> members.stream()
                            .flatMap(row -> others.stream().map(column -> at(new Cell(row, column))))
                            .mapToInt(Integer::intValue)
                            .sum())
                    .toList());
        }
        return new CrossTable(byRow.of(rows), byColumn.of(columns), grouped);
    }
}
