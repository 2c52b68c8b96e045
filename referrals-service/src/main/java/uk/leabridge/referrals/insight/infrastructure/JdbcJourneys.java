package uk.leabridge.referrals.insight.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.transaction.LongStatement;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.Count;
import uk.leabridge.referrals.insight.domain.Journeys;
import uk.leabridge.referrals.insight.domain.ReportingYear;
import uk.leabridge.referrals.insight.domain.Stage;
import uk.leabridge.referrals.insight.domain.Timeliness;

/** Two functions of the database count; the application may not read what they count. */
@ApplicationScoped
class JdbcJourneys implements Journeys {
    private static final String COUNT = "select characteristic, category, stage, referrals from insight_count(?, ?, ?)";
    private static final String TIMELINESS =
            "select measure, referrals, median_days, ninetieth_days" + " from insight_timeliness(?, ?, ?)";

    private final AgroalDataSource database;

    JdbcJourneys(AgroalDataSource database) {
        this.database = database;
    }

    private interface Reading<T> {
        T row(ResultSet row) throws SQLException;
    }

    @Override
    public List<Count> ofBorough(String borough, ReportingYear year) {
        return read(COUNT, borough, year, JdbcJourneys::count);
    }

    @Override
    public List<Count> ofAll(ReportingYear year) {
        return read(COUNT, null, year, JdbcJourneys::count);
    }

    @Override
    public List<Timeliness> timelinessOfBorough(String borough, ReportingYear year) {
        return inTheirOrder(read(TIMELINESS, borough, year, JdbcJourneys::timeliness));
    }

    @Override
    public List<Timeliness> timelinessOfAll(ReportingYear year) {
        return inTheirOrder(read(TIMELINESS, null, year, JdbcJourneys::timeliness));
    }

    private static List<Timeliness> inTheirOrder(List<Timeliness> parts) {
        return parts.stream().sorted(Comparator.comparing(Timeliness::measure)).toList();
    }

    private <T> List<T> read(String sql, @Nullable String borough, ReportingYear year, Reading<T> reading) {
        try (var connection = database.getConnection()) {
            return LongStatement.run(connection, open -> read(open, sql, borough, year, reading));
        } catch (SQLException e) {
            throw new IllegalStateException("the referrals could not be counted", e);
        }
    }

    private static <T> List<T> read(
            Connection connection, String sql, @Nullable String borough, ReportingYear year, Reading<T> reading)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, borough);
            statement.setObject(2, OffsetDateTime.ofInstant(year.from(), ZoneOffset.UTC));
            statement.setObject(3, OffsetDateTime.ofInstant(year.until(), ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) read.add(reading.row(rows));
                return read;
            }
        }
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                Characteristic.valueOf(row.getString(1)),
                row.getString(2),
                Stage.valueOf(row.getString(3)),
                row.getInt(4));
    }

    private static Timeliness timeliness(ResultSet row) throws SQLException {
        return new Timeliness(
                Timeliness.Measure.valueOf(row.getString(1)), row.getInt(2), row.getDouble(3), row.getDouble(4));
    }
}
