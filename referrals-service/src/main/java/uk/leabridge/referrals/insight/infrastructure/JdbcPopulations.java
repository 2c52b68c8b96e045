package uk.leabridge.referrals.insight.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.Population;
import uk.leabridge.referrals.insight.domain.Populations;

@ApplicationScoped
class JdbcPopulations implements Populations {
    private static final String ALL = "select p.borough, p.version, p.source, p.recorded_at, g.characteristic,"
            + " g.category, g.persons from population p join population_group g on g.borough = p.borough"
            + " order by p.borough, g.characteristic, g.category limit 10000";
    private static final String FIRST = "insert into population (borough, version, source, recorded_at)"
            + " values (?, ?, ?, ?) on conflict do nothing";
    private static final String NEXT =
            "update population set version = ?, source = ?, recorded_at = ? where borough = ? and version = ?";
    private static final String CLEAR = "delete from population_group where borough = ?";
    private static final String GROUP =
            "insert into population_group (borough, characteristic, category, persons) values (?, ?, ?, ?)";

    private final AgroalDataSource database;

    JdbcPopulations(AgroalDataSource database) {
        this.database = database;
    }

    private record Key(String borough, long version, String source, java.time.Instant recordedAt) {}

    @Override
    public List<Population> all() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALL);
                var rows = statement.executeQuery()) {
            var groups = new LinkedHashMap<Key, List<Population.Group>>();
            while (rows.next()) {
                var key = new Key(
                        rows.getString(1),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getObject(4, OffsetDateTime.class).toInstant());
                groups.computeIfAbsent(key, _ -> new ArrayList<>())
                        .add(new Population.Group(
                                Characteristic.valueOf(rows.getString(5)), rows.getString(6), rows.getInt(7)));
            }
            return groups.entrySet().stream()
                    .map(entry -> new Population(
                            entry.getKey().borough(),
                            entry.getKey().version(),
                            entry.getKey().source(),
                            entry.getKey().recordedAt(),
                            entry.getValue()))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("the populations could not be read", e);
        }
    }

    @Override
    public boolean replace(Population population, long expected) {
        try (var connection = database.getConnection()) {
            if (!(expected == 0 ? first(population, connection) : next(population, expected, connection))) return false;
            try (var clear = connection.prepareStatement(CLEAR)) {
                clear.setString(1, population.borough());
                clear.executeUpdate();
            }
            try (var add = connection.prepareStatement(GROUP)) {
                for (var group : population.groups()) {
                    add.setString(1, population.borough());
                    add.setString(2, group.characteristic().name());
                    add.setString(3, group.category());
                    add.setInt(4, group.persons());
                    add.addBatch();
                }
                add.executeBatch();
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("the population could not be stored", e);
        }
    }

    private static boolean first(Population population, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(FIRST)) {
            statement.setString(1, population.borough());
            statement.setLong(2, population.version());
            statement.setString(3, population.source());
            statement.setObject(4, OffsetDateTime.ofInstant(population.recordedAt(), ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        }
    }

    private static boolean next(Population population, long expected, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setLong(1, population.version());
            statement.setString(2, population.source());
            statement.setObject(3, OffsetDateTime.ofInstant(population.recordedAt(), ZoneOffset.UTC));
            statement.setString(4, population.borough());
            statement.setLong(5, expected);
            return statement.executeUpdate() == 1;
        }
    }
}
