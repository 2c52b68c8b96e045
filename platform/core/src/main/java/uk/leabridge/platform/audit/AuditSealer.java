package uk.leabridge.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Seals the entries that no seal covers yet: a seal holds their leaves, the Merkle root over them, and the hash of the seal
 * before it. One replica seals at a time (advisory lock).
 */
@ApplicationScoped
public class AuditSealer {
    private static final int BATCH = 1000;
    /** The advisory lock that a sealer holds while it seals. */
    public static final long LOCK = 0x7365616c6572L;

    private static final String UNSEALED =
            "select " + AuditRows.COLUMNS + " from audit_entry where seal_number is null order by id limit " + BATCH;

    private final AgroalDataSource keeper;
    private final InstantSource time;
    private final AtomicReference<Instant> lastLook;

    public AuditSealer(@DataSource("keeper") AgroalDataSource keeper, InstantSource time, MeterRegistry metrics) {
        this.keeper = keeper;
        this.time = time;
        this.lastLook = new AtomicReference<>(time.instant());
        metrics.gauge("leabridge.audit.seal.age.seconds", this, AuditSealer::secondsSinceLastLook);
    }

    /** Seals until nothing is left. */
    @Scheduled(every = "{leabridge.audit.seal-every}", identity = "seal the audit")
    public void sealAll() throws SQLException {
        int sealed = BATCH;
        while (sealed == BATCH) {
            sealed = sealOnce();
        }
        lastLook.set(time.instant());
    }

    private int sealOnce() throws SQLException {
        try (var connection = keeper.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int sealed = lock(connection) ? seal(connection) : 0;
                connection.commit();
                return sealed;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_xact_lock(" + LOCK + ")");
                var row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private int seal(Connection connection) throws SQLException {
        var ids = new ArrayList<UUID>();
        var leaves = new ArrayList<byte[]>();
        try (var statement = connection.prepareStatement(UNSEALED);
                var row = statement.executeQuery()) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
                leaves.add(Leaf.hash(AuditRows.read(row), row.getBytes(AuditRows.MAC)));
            }
        }
        if (ids.isEmpty()) return 0;
        var previous = last(connection);
        var seal = Seal.over(
                previous.number() + 1, previous.hash(), leaves, time.instant().truncatedTo(ChronoUnit.MICROS));
        add(connection, seal);
        mark(connection, seal.number(), ids);
        return ids.size();
    }

    private record Previous(long number, byte[] hash) {}

    private static Previous last(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select number, hash from audit_seal order by number desc limit 1");
                var row = statement.executeQuery()) {
            return row.next() ? new Previous(row.getLong(1), row.getBytes(2)) : new Previous(0, new byte[Leaf.BYTES]);
        }
    }

    private static void add(Connection connection, Seal seal) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into audit_seal (number, previous_hash, leaves, root, hash, sealed_at) values (?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, seal.number());
            statement.setBytes(2, seal.previousHash());
            statement.setBytes(3, Leaf.join(seal.leaves()));
            statement.setBytes(4, seal.root());
            statement.setBytes(5, seal.hash());
            statement.setObject(6, OffsetDateTime.ofInstant(seal.sealedAt(), ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static void mark(Connection connection, long number, List<UUID> ids) throws SQLException {
        try (var statement = connection.prepareStatement("update audit_entry set seal_number = ? where id = any (?)")) {
            statement.setLong(1, number);
            statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            statement.executeUpdate();
        }
    }

    private double secondsSinceLastLook() {
        return Duration.between(lastLook.get(), time.instant()).toMillis() / 1000.0;
    }
}
