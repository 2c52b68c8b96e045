package uk.leabridge.referrals.cases.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.cases.application.CaseFilter;
import uk.leabridge.referrals.cases.application.CaseLists;
import uk.leabridge.referrals.cases.application.CaseSummary;
import uk.leabridge.referrals.cases.domain.CaseStatus;
import uk.leabridge.referrals.cases.domain.ConsentStatus;
import uk.leabridge.referrals.cases.domain.SafeguardingCase;
import uk.leabridge.referrals.referral.domain.Concern;
import uk.leabridge.referrals.referral.domain.PanelKind;

@ApplicationScoped
class JdbcCaseLists implements CaseLists {
    private static final String COLUMNS = "select id, prefix, number, kind, concern, status, status_since,"
            + " consent_status, assignee, opened_at from safeguarding_case where borough = ?";
    private static final String CHRONOLOGY =
            "select kind, at, from_status, to_status, actor, actor_roles, codes, reason, evidence"
                    + " from case_step where case_id = ? order by at, position, id limit 1000";
    private static final String LAST_LINES = """
            select max(at) filter (where kind = 'START_SUPPORT'), max(at) filter (where kind = 'AGREE_EXIT'),
                   max(at) filter (where kind = 'ASSESSED'), max(at) filter (where kind = 'REVIEW'),
                   max(at) filter (where kind <> 'ASSIGNED' and kind not like 'PLAN\\_%' and kind not like 'SESSION\\_%'
                       and kind not like 'DOCUMENT\\_%' and kind not like 'SIGNPOST\\_%')
            from case_step where case_id = ?""";

    private static final Pattern REFERENCE = Pattern.compile(CaseFilter.REFERENCE);

    private final AgroalDataSource database;

    JdbcCaseLists(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<CaseSummary> newest(Narrowing narrowing, Optional<Cursor> after, int rows) {
        var sql = new StringBuilder(COLUMNS);
        var values = new ArrayList<Object>(List.of(narrowing.borough()));
        var filter = narrowing.filter();
        if (filter.status() != null)
            and(sql, values, "status = ?", filter.status().name());
        if (filter.kind() != null) and(sql, values, "kind = ?", filter.kind().name());
        if (filter.referral() != null) and(sql, values, "referral_id = ?", filter.referral());
        if (filter.reference() != null) byReference(sql, values, filter.reference());
        narrowing.assignee().ifPresent(officer -> and(sql, values, "assignee = ?", officer));
        narrowing.only().ifPresent(ids -> and(sql, values, "id = any (?)", (Object) ids.toArray(UUID[]::new)));
        after.ifPresent(cursor -> and(
                sql,
                values,
                "(opened_at, id) < (?, ?)",
                OffsetDateTime.ofInstant(cursor.at(), ZoneOffset.UTC),
                cursor.id()));
        sql.append(" order by opened_at desc, id desc limit ?");
        values.add(rows);
        return read(sql.toString(), values, JdbcCaseLists::summary);
    }

    @Override
    public List<SealedStep> chronology(UUID caseId) {
        return read(CHRONOLOGY, List.of(caseId), JdbcCaseLists::step);
    }

    @Override
    public LastLines lastLines(UUID caseId) {
        return read(LAST_LINES, List.of(caseId), JdbcCaseLists::lastLines).getFirst();
    }

    private static void byReference(StringBuilder sql, List<Object> values, String reference) {
        var parts = REFERENCE.matcher(reference);
        if (!parts.matches()) throw new IllegalArgumentException("not a reference");
        and(sql, values, "prefix = ?", parts.group(1));
        and(sql, values, "extract(year from opened_at at time zone 'UTC') = ?", Integer.parseInt(parts.group(2)));
        and(sql, values, "number = ?", Long.parseLong(parts.group(3)));
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, Object... more) {
        sql.append(" and ").append(condition);
        values.addAll(List.of(more));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, List<Object> values, Reader<T> reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                var value = values.get(i);
                statement.setObject(i + 1, value instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : value);
            }
            try (var row = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (row.next()) rows.add(reader.read(row));
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the list could not be read", e);
        }
    }

    private static CaseSummary summary(ResultSet row) throws SQLException {
        var opened = row.getObject(10, OffsetDateTime.class).toInstant();
        return new CaseSummary(
                row.getObject(1, UUID.class),
                SafeguardingCase.reference(row.getString(2), opened, row.getLong(3)),
                PanelKind.valueOf(row.getString(4)),
                Concern.valueOf(row.getString(5)),
                CaseStatus.valueOf(row.getString(6)),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                ConsentStatus.valueOf(row.getString(8)),
                row.getString(9),
                opened,
                null);
    }

    private static LastLines lastLines(ResultSet row) throws SQLException {
        return new LastLines(at(row, 1), at(row, 2), at(row, 3), at(row, 4), at(row, 5));
    }

    private static @Nullable Instant at(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static SealedStep step(ResultSet row) throws SQLException {
        return new SealedStep(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                List.of((String[]) row.getArray(7).getArray()),
                Optional.ofNullable(row.getBytes(8)),
                Optional.ofNullable(row.getBytes(9)));
    }
}
