package uk.leabridge.referrals.insight.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.Funnel;
import uk.leabridge.referrals.insight.domain.ReportingYear;
import uk.leabridge.referrals.insight.domain.Stage;

/**
 * How many of the borough's referrals of a year reached each stage.
 *
 * @param until the first moment after the year
 * @param totals of all categories
 */
record FunnelView(
        String year,
        Instant from,
        Instant until,
        Characteristic by,
        List<CategoryView> categories,
        List<StageView> totals) {

    record CategoryView(String category, List<StageView> reached) {}

    record StageView(Stage stage, int referrals) {}

    static FunnelView of(ReportingYear year, Funnel funnel) {
        return new FunnelView(
                year.code(),
                year.from(),
                year.until(),
                funnel.by(),
                funnel.rows().stream()
                        .map(row -> new CategoryView(row.category(), stages(row.reached())))
                        .toList(),
                stages(funnel.totals()));
    }

    private static List<StageView> stages(List<Integer> reached) {
        return IntStream.range(0, Stage.values().length)
                .mapToObj(i -> new StageView(Arrays.asList(Stage.values()).get(i), reached.get(i)))
                .toList();
    }
}
