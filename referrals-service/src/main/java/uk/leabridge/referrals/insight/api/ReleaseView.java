package uk.leabridge.referrals.insight.api;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.PublishedTable;
import uk.leabridge.referrals.insight.domain.Release;

/**
 * A year's figures as they were released to an audience.
 *
 * @param threshold counts below it are hidden, and more, so that nobody can work one out
 */
record ReleaseView(
        String year,
        Release.Audience audience,
        int threshold,
        Instant releasedAt,
        List<TableView> tables,
        List<TimelinessView.MeasureView> timeliness,
        List<ComparisonView> comparisons) {

    /** Referrals by a characteristic and by how far they came. */
    record TableView(Characteristic by, List<ColumnView> columns, List<RowView> rows, int total) {
        static TableView of(PublishedTable table) {
            var columns = IntStream.range(0, table.columns().size())
                    .mapToObj(i -> new ColumnView(
                            table.columns().get(i), table.totals().get(i)))
                    .toList();
            return new TableView(
                    table.by(), columns, table.rows().stream().map(RowView::of).toList(), table.total());
        }
    }

    /**
     * A column.
     *
     * @param stages that are counted together: referrals that came so far and no further
     */
    record ColumnView(List<String> stages, int total) {}

    /**
     * A row.
     *
     * @param categories that are counted together
     * @param cells one a column
     */
    record RowView(List<String> categories, List<CellView> cells, int total) {
        static RowView of(PublishedTable.Row row) {
            return new RowView(
                    row.categories(), row.counts().stream().map(CellView::new).toList(), row.total());
        }
    }

    /**
     * A count.
     *
     * @param referrals null where it is hidden
     */
    record CellView(@Nullable Integer referrals) {}

    static ReleaseView of(Release release) {
        return new ReleaseView(
                release.year(),
                release.audience(),
                release.threshold(),
                release.releasedAt(),
                release.tables().stream().map(TableView::of).toList(),
                release.timeliness().stream()
                        .map(TimelinessView.MeasureView::of)
                        .toList(),
                release.comparisons().stream().map(ComparisonView::of).toList());
    }
}
