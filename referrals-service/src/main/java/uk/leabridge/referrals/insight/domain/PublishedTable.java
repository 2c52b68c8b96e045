package uk.leabridge.referrals.insight.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table as others see it.
 *
 * @param rows each the categories that are counted together, with their counts
 * @param columns each the stages that are counted together
 * @param totals of the columns
 * @param total of all
 */
public record PublishedTable(
        Characteristic by, List<List<String>> columns, List<Row> rows, List<Integer> totals, int total) {
    public PublishedTable {
        columns = columns.stream().map(List::copyOf).toList();
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /**
     * One row.
     *
     * @param counts a count a column; null where it is hidden
     */
    public record Row(List<String> categories, List<@Nullable Integer> counts, int total) {
        public Row {
            categories = List.copyOf(categories);
            counts = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(counts));
        }
    }

    static PublishedTable of(Characteristic by, CrossTable table, Set<CrossTable.Cell> hidden) {
        var rows = IntStream.range(0, table.rows().size())
                .mapToObj(row -> new Row(
                        table.rows().get(row),
                        shown(table, row, hidden),
                        table.rowTotals().get(row)))
                .toList();
        return new PublishedTable(by, table.columns(), rows, table.columnTotals(), table.total());
    }

    private static List<@Nullable Integer> shown(CrossTable table, int row, Set<CrossTable.Cell> hidden) {
        var counts = new java.util.ArrayList<@Nullable Integer>();
        for (int column = 0; column < table.columns().size(); column++) {
            var cell = new CrossTable.Cell(row, column);
            counts.add(hidden.contains(cell) ? null : Integer.valueOf(table.at(cell)));
        }
        return counts;
    }
}
