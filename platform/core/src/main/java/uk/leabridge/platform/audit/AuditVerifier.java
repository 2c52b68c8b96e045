package uk.leabridge.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.audit.AuditVerification.Fault;

/** Recomputes every hash of the audit and names what does not fit. Reads in chunks; memory does not grow with the audit. */
@ApplicationScoped
public class AuditVerifier {
    private static final int CHUNK = 1000;
    private static final int MAX_FAULTS = 100;

    private final AgroalDataSource keeper;
    private final Audit audit;

    public AuditVerifier(@DataSource("keeper") AgroalDataSource keeper, Audit audit) {
        this.keeper = keeper;
        this.audit = audit;
    }

    /**
     * Verifies the whole audit of this service, all boroughs, as of one moment.
     *
     * @throws IllegalStateException when the database does not answer
     */
    public AuditVerification verify() {
        try (var connection = keeper.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                var run = new Run(connection);
                run.seals();
                run.unsealed();
                return run.result();
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit log could not be read", e);
        }
    }

    private final class Run {
        private final Connection connection;
        private final List<Fault> faults = new ArrayList<>();
        private long seals;
        private long entries;
        private long unsealed;
        private byte[] previous = new byte[Leaf.BYTES];

        Run(Connection connection) {
            this.connection = connection;
        }

        AuditVerification result() {
            return new AuditVerification(faults.isEmpty(), seals, entries, unsealed, List.copyOf(faults));
        }

        void seals() throws SQLException {
            long expected = 1;
            try (var statement = connection.prepareStatement(
                    "select number, previous_hash, leaves, root, hash, sealed_at from audit_seal order by number")) {
                statement.setFetchSize(20);
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        for (long number = row.getLong(1); expected < number; expected++) {
                            add(new Fault("SEAL_MISSING", expected, null, null));
                        }
                        seal(row);
                        expected++;
                    }
                }
            }
        }

        private void seal(ResultSet row) throws SQLException {
            seals++;
            long number = row.getLong(1);
            var leaves = Leaf.split(row.getBytes(3));
            var at = row.getObject(6, OffsetDateTime.class).toInstant();
            boolean whole = MessageDigest.isEqual(row.getBytes(2), previous)
                    && MessageDigest.isEqual(row.getBytes(4), Leaf.root(leaves))
                    && MessageDigest.isEqual(row.getBytes(5), Seal.hash(number, row.getBytes(2), row.getBytes(4), at));
            if (!whole) add(new Fault("SEAL_CHANGED", number, null, null));
            previous = row.getBytes(5);
            compare(number, leaves);
        }

        /** Walks leaves and rows side by side; a row may be changed in place, gone, or slipped in. */
        private void compare(long number, List<byte[]> leaves) throws SQLException {
            var rows = rowsOf(number);
            if (rows.size() == leaves.size()) {
                for (int i = 0; i < leaves.size(); i++) {
                    if (!MessageDigest.isEqual(rows.get(i).hash(), leaves.get(i))) {
                        add(new Fault("ENTRY_CHANGED", number, rows.get(i).id(), i));
                    }
                }
                return;
            }
            for (int i = 0; i < leaves.size(); i++) {
                var leaf = leaves.get(i);
                if (rows.stream().noneMatch(row -> MessageDigest.isEqual(row.hash(), leaf))) {
                    add(new Fault("ENTRY_MISSING", number, null, i));
                }
            }
            for (var row : rows) {
                if (leaves.stream().noneMatch(leaf -> MessageDigest.isEqual(row.hash(), leaf))) {
                    add(new Fault("ENTRY_ADDED", number, row.id(), null));
                }
            }
        }

        private record Row(UUID id, byte[] hash) {}

        private List<Row> rowsOf(long number) throws SQLException {
            var rows = new ArrayList<Row>();
            try (var statement = connection.prepareStatement(
                    "select " + AuditRows.COLUMNS + " from audit_entry where seal_number = ? order by id")) {
                statement.setLong(1, number);
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        entries++;
                        var entry = AuditRows.read(row);
                        rows.add(new Row(entry.id(), Leaf.hash(entry, row.getBytes(AuditRows.MAC))));
                    }
                }
            }
            return rows;
        }

        void unsealed() throws SQLException {
            try (var statement = connection.prepareStatement(
                    "select " + AuditRows.COLUMNS + " from audit_entry where seal_number is null order by id")) {
                statement.setFetchSize(CHUNK);
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        entries++;
                        unsealed++;
                        var entry = AuditRows.read(row);
                        if (!MessageDigest.isEqual(audit.mac(entry), row.getBytes(AuditRows.MAC))) {
                            add(new Fault("ENTRY_CHANGED", null, entry.id(), null));
                        }
                    }
                }
            }
        }

        private void add(Fault fault) {
            if (faults.size() < MAX_FAULTS) faults.add(fault);
        }
    }
}
