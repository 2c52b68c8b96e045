package uk.leabridge.referrals.signpost.infrastructure;

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
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.referral.domain.Signpost;
import uk.leabridge.referrals.signpost.application.SignpostLists;
import uk.leabridge.referrals.signpost.domain.SignpostState;
import uk.leabridge.referrals.signpost.domain.Signposting.PointedFrom;

@ApplicationScoped
class JdbcSignpostLists implements SignpostLists {
    private static final String CHASED = """
            select s.id, s.referral_id, s.case_id, s.route, s.state, s.since, s.chase_at,
                   coalesce(c.prefix || '-C-', r.prefix || '-R-')
                       || to_char(coalesce(c.opened_at, r.received_at) at time zone 'UTC', 'YYYY') || '-'
                       || lpad(coalesce(c.number, r.number)::text, greatest(6, length(coalesce(c.number, r.number)::text)), '0')
                       as reference
            from signposting s
            left join referral r on r.id = s.referral_id
            left join safeguarding_case c on c.id = s.case_id
            where s.borough = ? and s.chase_at is not null
                and (r.id is null or r.status <> 'ON_HOLD')
                and (c.id is null or c.status not in ('ON_HOLD', 'TRANSFER_OFFERED', 'POLICE_LED'))""";

    private final AgroalDataSource database;

    JdbcSignpostLists(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<SignpostLine> chased(
            String borough, boolean overdueOnly, Optional<Cursor> after, Instant now, int rows) {
        var sql = new StringBuilder(CHASED);
        var values = new ArrayList<Object>(List.of(borough));
        if (overdueOnly) {
            sql.append(" and s.chase_at < ?");
            values.add(at(now));
        }
        after.ifPresent(cursor -> {
            sql.append(" and (s.chase_at, s.id) > (?, ?)");
            values.add(at(cursor.at()));
            values.add(cursor.id());
        });
        values.add(rows);
        return read(sql.append(" order by s.chase_at, s.id limit ?").toString(), values, now);
    }

    private List<SignpostLine> read(String sql, List<Object> values, Instant now) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) statement.setObject(i + 1, values.get(i));
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<SignpostLine>();
                while (row.next()) found.add(line(row, now));
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the signposts could not be read", e);
        }
    }

    private static SignpostLine line(ResultSet row, Instant now) throws SQLException {
        var caseId = row.getObject("case_id", UUID.class);
        var chaseAt = moment(row, "chase_at");
        return new SignpostLine(
                row.getObject("id", UUID.class),
                caseId == null ? PointedFrom.REFERRAL : PointedFrom.CASE,
                caseId == null ? row.getObject("referral_id", UUID.class) : caseId,
                row.getString("reference"),
                Signpost.valueOf(row.getString("route")),
                SignpostState.valueOf(row.getString("state")),
                moment(row, "since"),
                chaseAt,
                chaseAt.isBefore(now));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
