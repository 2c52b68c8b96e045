package uk.leabridge.referrals.transfer.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.cases.application.CaseFilter;
import uk.leabridge.referrals.cases.application.CaseSummary;
import uk.leabridge.referrals.cases.application.HandedOverCases;
import uk.leabridge.referrals.cases.domain.CaseStatus;
import uk.leabridge.referrals.cases.domain.ConsentStatus;
import uk.leabridge.referrals.referral.domain.Concern;
import uk.leabridge.referrals.referral.domain.PanelKind;

@ApplicationScoped
class JdbcHandedOverCases implements HandedOverCases {
    /** Of a case that went more than once the last time; one that came back is the borough's own again. */
    private static final String GONE = "select t.case_id, t.reference, t.kind, t.concern, t.answered_at,"
            + " t.consent_status, t.opened_at, t.to_borough from case_transfer t"
            + " where t.borough = ? and t.status = 'ACCEPTED'"
            + " and not exists (select 1 from safeguarding_case c where c.id = t.case_id and c.borough = t.borough)"
            + " and not exists (select 1 from case_transfer later where later.case_id = t.case_id"
            + " and later.borough = t.borough and later.status = 'ACCEPTED' and later.answered_at > t.answered_at)";

    private final AgroalDataSource database;

    JdbcHandedOverCases(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<CaseSummary> newest(String borough, CaseFilter filter, Optional<Cursor> after, int rows) {
        var sql = new StringBuilder(GONE);
        var values = new ArrayList<Object>(List.of(borough));
        var kind = filter.kind();
        if (kind != null) {
            sql.append(" and t.kind = ?");
            values.add(kind.name());
        }
        var referral = filter.referral();
        if (referral != null) {
            sql.append(" and t.referral_id = ?");
            values.add(referral);
        }
        var reference = filter.reference();
        if (reference != null) {
            sql.append(" and t.reference = ?");
            values.add(reference);
        }
        after.ifPresent(cursor -> {
            sql.append(" and (t.opened_at, t.case_id) < (?, ?)");
            values.add(OffsetDateTime.ofInstant(cursor.at(), ZoneOffset.UTC));
            values.add(cursor.id());
        });
        values.add(rows);
        return read(
                sql.append(" order by t.opened_at desc, t.case_id desc limit ?").toString(), values);
    }

    private List<CaseSummary> read(String sql, List<Object> values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) statement.setObject(i + 1, values.get(i));
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<CaseSummary>();
                while (row.next()) found.add(summary(row));
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the list could not be read", e);
        }
    }

    private static CaseSummary summary(ResultSet row) throws SQLException {
        return new CaseSummary(
                row.getObject(1, UUID.class),
                row.getString(2),
                PanelKind.valueOf(row.getString(3)),
                Concern.valueOf(row.getString(4)),
                CaseStatus.TRANSFERRED,
                row.getObject(5, OffsetDateTime.class).toInstant(),
                ConsentStatus.valueOf(row.getString(6)),
                null,
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8));
    }
}
