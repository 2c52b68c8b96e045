package uk.leabridge.referrals.referral.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.referral.application.EarlierReferralLists;
import uk.leabridge.referrals.referral.domain.ReferralReference;
import uk.leabridge.referrals.referral.domain.ReferralStatus;

@ApplicationScoped
class JdbcEarlierReferrals implements EarlierReferralLists {
    private static final String OF = "select r.id, r.prefix, r.received_at, r.number, r.status, r.decided_at,"
            + " case when r.decided_at is not null then (select s.actor from referral_step s where s.referral_id = r.id"
            + " and s.to_status = r.status order by s.at desc, s.position desc limit 1) end"
            + " from referral r where r.id = any (?)"
            + " order by (r.decided_at is null), coalesce(r.decided_at, r.received_at) desc, r.id desc";
    private static final String CLOSED_BY = "select distinct r.id, r.prefix, r.received_at, r.number from referral r"
            + " join referral_step s on s.referral_id = r.id where r.id = any (?) and s.actor = ?"
            + " and s.to_status in ('ADVICE_ONLY', 'NO_FURTHER_ACTION', 'SIGNPOSTED') order by r.received_at, r.id";

    private final AgroalDataSource database;

    JdbcEarlierReferrals(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Ended> of(Collection<UUID> referrals) {
        return read(OF, referrals, null, JdbcEarlierReferrals::ended);
    }

    @Override
    public List<String> closedBy(String subject, Collection<UUID> referrals) {
        return read(CLOSED_BY, referrals, subject, JdbcEarlierReferrals::reference);
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Collection<UUID> referrals, @Nullable String subject, Reader<T> reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", referrals.toArray()));
            if (subject != null) statement.setString(2, subject);
            try (var row = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (row.next()) rows.add(reader.read(row));
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the person's other referrals could not be read", e);
        }
    }

    private static Ended ended(ResultSet row) throws SQLException {
        var decided = row.getObject(6, OffsetDateTime.class);
        return new Ended(
                row.getObject(1, UUID.class),
                reference(row),
                ReferralStatus.valueOf(row.getString(5)),
                received(row),
                decided == null ? null : decided.toInstant(),
                row.getString(7));
    }

    private static String reference(ResultSet row) throws SQLException {
        return ReferralReference.of(row.getString(2), received(row), row.getLong(4));
    }

    private static Instant received(ResultSet row) throws SQLException {
        return row.getObject(3, OffsetDateTime.class).toInstant();
    }
}
