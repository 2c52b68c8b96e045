package uk.leabridge.referrals.insight.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is released of a year: a table for each characteristic, by how far the referrals came. All tables share that one side and
 * nothing else, so that together they say no more than each by itself. Categories whose total is small are counted together, alike
 * for both audiences; whatever is hidden from the Board is hidden from the public too.
 *
 * @param board the tables for the Board's marked packs
 * @param everybody the tables for the public: the whole partnership's alone
 */
public record YearTables(List<PublishedTable> board, List<PublishedTable> everybody) {
    /** Counts below this are hidden from the public (design: Insight, publication). */
    public static final int PUBLIC_THRESHOLD = 10;

    /** Counts below this are hidden in the Board's packs. */
    public static final int BOARD_THRESHOLD = 5;

    private static final List<List<Stage>> COLUMNS = List.of(
            List.of(Stage.RECEIVED, Stage.SCREENED, Stage.CASE_OPENED),
            List.of(Stage.DISCUSSED),
            List.of(Stage.ADOPTED),
            List.of(Stage.EXITED));

    public YearTables {
        board = List.copyOf(board);
        everybody = List.copyOf(everybody);
    }

    /** The tables of a year; nothing when there were too few referrals to publish even how many. */
    public static Optional<YearTables> of(List<Count> counts, CellSuppression suppression) {
        var columns = table(Characteristic.QUARTER, counts);
        if (columns.total() < PUBLIC_THRESHOLD) return Optional.empty();
        var stages = Grouping.of(columns.columnTotals(), true, PUBLIC_THRESHOLD);
        var made = Arrays.stream(Characteristic.values())
                .map(by -> Made.of(by, counts, stages, suppression))
                .toList();
        return Optional.of(new YearTables(
                made.stream().map(Made::board).toList(),
                made.stream()
                        .filter(table -> table.by().isPublished())
                        .map(Made::everybody)
                        .toList()));
    }

    private static CrossTable table(Characteristic by, List<Count> counts) {
        var categories = Categories.of(by, counts);
        var numbers = categories.stream()
                .map(category -> COLUMNS.stream()
                        .map(stages -> counts.stream()
                                .filter(count ->
                                        count.by() == by && count.category().equals(category))
                                .filter(count -> stages.contains(count.furthest()))
                                .mapToInt(Count::referrals)
                                .sum())
                        .toList())
                .toList();
        return new CrossTable(Categories.singly(categories), Categories.stages(COLUMNS), numbers);
    }

    private record Made(
            Characteristic by,
            CrossTable table,
            Set<CrossTable.Cell> hiddenFromBoard,
            Set<CrossTable.Cell> hiddenFromPublic) {
        static Made of(Characteristic by, List<Count> counts, Grouping stages, CellSuppression suppression) {
            var whole = YearTables.table(by, counts);
            var rows = Grouping.of(whole.rowTotals(), by.isOrdered(), PUBLIC_THRESHOLD);
            var table = whole.grouped(rows, stages);
            var fromBoard = suppression.hidden(table, BOARD_THRESHOLD, Set.of());
            return new Made(by, table, fromBoard, suppression.hidden(table, PUBLIC_THRESHOLD, fromBoard));
        }

        PublishedTable board() {
            return PublishedTable.of(by, table, hiddenFromBoard);
        }

        PublishedTable everybody() {
            return PublishedTable.of(by, table, hiddenFromPublic);
        }
    }
}
