package uk.leabridge.referrals.linkage.infrastructure;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.referrals.linkage.application.LinkageChecks;

@ApplicationScoped
class JdbcLinkageChecks implements LinkageChecks {
    private static final long LOCK = 0x6c696e6b616765L;

    private final AgroalDataSource database;
    private final AgroalDataSource keeper;

    JdbcLinkageChecks(AgroalDataSource database, @DataSource("keeper") AgroalDataSource keeper) {
        this.database = database;
        this.keeper = keeper;
    }

    @Override
    public List<Borough> waiting() {
        try (var connection = keeper.getConnection();
                var statement = connection.prepareStatement("select distinct borough from linkage_check");
                var row = statement.executeQuery()) {
            var boroughs = new ArrayList<Borough>();
            while (row.next()) boroughs.add(new Borough(row.getString(1)));
            return boroughs;
        } catch (SQLException e) {
            throw new IllegalStateException("the waiting checks could not be read", e);
        }
    }

    @Override
    public void beAlone() {
        ids("select null::uuid from (select pg_advisory_xact_lock(" + LOCK + ")) alone", (_, _) -> {});
    }

    @Override
    public List<UUID> claim(int most) {
        return ids(
                "select referral_id from linkage_check order by created_at, referral_id limit ? for update skip locked",
                (_, statement) -> statement.setInt(1, most));
    }

    @Override
    public boolean claim(UUID referral) {
        return !ids(
                        "select referral_id from linkage_check where referral_id = ? for update skip locked",
                        (_, statement) -> statement.setObject(1, referral))
                .isEmpty();
    }

    @Override
    public Set<UUID> linked(Collection<UUID> referrals) {
        return Set.copyOf(ids(
                "select linked_anywhere(?)",
                (connection, statement) ->
                        statement.setArray(1, connection.createArrayOf("uuid", referrals.toArray()))));
    }

    @Override
    public void done(Collection<UUID> referrals) {
        ids(
                "delete from linkage_check where referral_id = any (?) returning referral_id",
                (connection, statement) ->
                        statement.setArray(1, connection.createArrayOf("uuid", referrals.toArray())));
    }

    private interface Parameters {
        void set(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private List<UUID> ids(String sql, Parameters parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(connection, statement);
            try (var row = statement.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (row.next()) ids.add(row.getObject(1, UUID.class));
                return ids;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the waiting checks could not be updated", e);
        }
    }
}
