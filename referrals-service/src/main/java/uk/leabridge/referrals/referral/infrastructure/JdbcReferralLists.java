package uk.leabridge.referrals.referral.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.referral.application.ReferralFilter;
import uk.leabridge.referrals.referral.application.ReferralLists;
import uk.leabridge.referrals.referral.application.ReferralSummary;
import uk.leabridge.referrals.referral.domain.AgeBand;
import uk.leabridge.referrals.referral.domain.Concern;
import uk.leabridge.referrals.referral.domain.GatewayCheckResult;
import uk.leabridge.referrals.referral.domain.ReferralReference;
import uk.leabridge.referrals.referral.domain.ReferralStatus;
import uk.leabridge.referrals.referral.domain.Sector;

@ApplicationScoped
class JdbcReferralLists implements ReferralLists {
    private static final String COLUMNS =
            "select id, prefix, number, status, sector, concern, age_band, immediate_danger,"
                    + " assignee, received_at, gateway_due_at, gateway_result, escalated_at is not null from referral";
    private static final Pattern REFERENCE = Pattern.compile(ReferralFilter.REFERENCE);

    private final AgroalDataSource database;

    JdbcReferralLists(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<ReferralSummary> newest(
            String borough, ReferralFilter filter, Optional<Cursor> after, Instant now, int rows) {
        var query = new Query(COLUMNS + " where borough = ?", borough);
        if (filter.status() != null) query.and("status = ?", filter.status().name());
        if (filter.sector() != null) query.and("sector = ?", filter.sector().name());
        if (filter.assignee() != null) query.and("assignee = ?", filter.assignee());
        if (filter.reference() != null) byReference(query, filter.reference());
        if (filter.overdue()) {
            query.and(
                    "status in ('RECEIVED', 'SCREENING', 'ON_HOLD') and gateway_result is null and gateway_due_at < ?",
                    time(now));
        }
        return page(query, after, now, rows);
    }

    private static void byReference(Query query, String reference) {
        var parts = REFERENCE.matcher(reference);
        if (!parts.matches()) throw new IllegalArgumentException("not a reference");
        query.and("prefix = ?", parts.group(1));
        query.and("extract(year from received_at at time zone 'UTC') = ?", Integer.parseInt(parts.group(2)));
        query.and("number = ?", Long.parseLong(parts.group(3)));
    }

    @Override
    public List<ReferralSummary> referredBy(String subject, Optional<Cursor> after, Instant now, int rows) {
        return page(new Query(COLUMNS + " where referrer_subject = ?", subject), after, now, rows);
    }

    @Override
    public List<SealedStep> chronology(UUID referral) {
        var query = new Query(
                "select id, kind, at, from_status, to_status, actor, actor_roles, codes, reason, evidence"
                        + " from referral_step where referral_id = ? order by at, position, id limit 1000",
                referral);
        return read(query, JdbcReferralLists::step);
    }

    private List<ReferralSummary> page(Query query, Optional<Cursor> after, Instant now, int rows) {
        after.ifPresent(cursor -> query.and("(received_at, id) < (?, ?)", time(cursor.at()), cursor.id()));
        query.then(" order by received_at desc, id desc limit ?", rows);
        return read(query, row -> summary(row, now));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(Query query, Reader<T> reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query.sql.toString())) {
            for (int i = 0; i < query.parameters.size(); i++) statement.setObject(i + 1, query.parameters.get(i));
            try (var row = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (row.next()) rows.add(reader.read(row));
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the list could not be read", e);
        }
    }

    private static final class Query {
        private final StringBuilder sql;
        private final List<Object> parameters = new ArrayList<>();

        Query(String start, Object... values) {
            sql = new StringBuilder(start);
            parameters.addAll(List.of(values));
        }

        void and(String condition, Object... values) {
            then(" and " + condition, values);
        }

        void then(String text, Object... values) {
            sql.append(text);
            parameters.addAll(List.of(values));
        }
    }

    private static ReferralSummary summary(ResultSet row, Instant now) throws SQLException {
        var received = row.getObject(10, OffsetDateTime.class).toInstant();
        var due = row.getObject(11, OffsetDateTime.class).toInstant();
        var status = ReferralStatus.valueOf(row.getString(4));
        var result = row.getString(12);
        return new ReferralSummary(
                row.getObject(1, UUID.class),
                ReferralReference.of(row.getString(2), received, row.getLong(3)),
                status,
                Sector.valueOf(row.getString(5)),
                Concern.valueOf(row.getString(6)),
                AgeBand.valueOf(row.getString(7)),
                row.getBoolean(8),
                row.getString(9),
                received,
                due,
                result == null ? null : GatewayCheckResult.valueOf(result),
                status.isOpen() && result == null && due.isBefore(now),
                row.getBoolean(13));
    }

    private static SealedStep step(ResultSet row) throws SQLException {
        return new SealedStep(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                row.getString(6),
                row.getString(7),
                codes(row.getArray(8)),
                Optional.ofNullable(row.getBytes(9)),
                Optional.ofNullable(row.getBytes(10)));
    }

    private static List<String> codes(Array codes) throws SQLException {
        return List.of((String[]) codes.getArray());
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
