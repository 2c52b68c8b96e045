package uk.leabridge.referrals.insight.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.Count;
import uk.leabridge.referrals.insight.domain.Journeys;
import uk.leabridge.referrals.insight.domain.ReportingYear;
import uk.leabridge.referrals.insight.domain.Stage;
import uk.leabridge.referrals.insight.domain.Timeliness;

/** By rows: two functions of the database count; the application may not read what they count. */
@ApplicationScoped
class JourneyCounts implements Journeys {
    private static final String COUNT = "select characteristic, category, stage, referrals from insight_count(?, ?, ?)";
    private static final String TIMELINESS =
            "select measure, referrals, median_days, ninetieth_days from insight_timeliness(?, ?, ?)";

    private final Rows rows;

    JourneyCounts(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<Count> ofBorough(String borough, ReportingYear year) {
        return read(COUNT, borough, year, JourneyCounts::count);
    }

    @Override
    public List<Count> ofAll(ReportingYear year) {
        return read(COUNT, null, year, JourneyCounts::count);
    }

    @Override
    public List<Timeliness> timelinessOfBorough(String borough, ReportingYear year) {
        return inTheirOrder(read(TIMELINESS, borough, year, JourneyCounts::timeliness));
    }

    @Override
    public List<Timeliness> timelinessOfAll(ReportingYear year) {
        return inTheirOrder(read(TIMELINESS, null, year, JourneyCounts::timeliness));
    }

    private static List<Timeliness> inTheirOrder(List<Timeliness> parts) {
        return parts.stream().sorted(Comparator.comparing(Timeliness::measure)).toList();
    }

    private <T> List<T> read(String sql, @Nullable String borough, ReportingYear year, Function<Row, T> reading) {
        return rows.of(sql, borough, year.from(), year.until()).atLength().list(reading);
    }

    private static Count count(Row row) {
        return new Count(row.code(Characteristic.class, 1), row.text(2), row.code(Stage.class, 3), row.count(4));
    }

    private static Timeliness timeliness(Row row) {
        return new Timeliness(row.code(Timeliness.Measure.class, 1), row.count(2), row.decimal(3), row.decimal(4));
    }
}
