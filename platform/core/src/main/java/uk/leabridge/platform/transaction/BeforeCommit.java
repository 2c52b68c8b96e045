package uk.leabridge.platform.transaction;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rows that the platform adds to a transaction (audit, outbox, data keys) and sends them to PostgreSQL just
 * before its commit, as one text of several statements: one network round trip. A failure fails the transaction.
 */
@ApplicationScoped
public class BeforeCommit {
    private static final Object KEY = BeforeCommit.class;

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transactions;

    public BeforeCommit(AgroalDataSource database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Adds one statement.
     *
     * @param sql one insert, update or delete with {@code ?} parameters
     * @throws IllegalStateException outside a transaction
     */
    public void write(String sql, @Nullable Object... parameters) {
        batch().statements.add(new Pending(sql, parameters));
    }

    /** Runs the action once when this transaction has committed, whatever number of times it was asked for. */
    public void afterCommit(Runnable action) {
        var after = batch().afterCommit;
        if (!after.contains(action)) after.add(action);
    }

    private Batch batch() {
        var batch = (Batch) transactions.getResource(KEY);
        if (batch == null) {
            batch = new Batch();
            transactions.putResource(KEY, batch);
            transactions.registerInterposedSynchronization(batch);
        }
        return batch;
    }

    private record Pending(String sql, @Nullable Object[] parameters) {}

    private final class Batch implements Synchronization {
        private final List<Pending> statements = new ArrayList<>();
        private final List<Runnable> afterCommit = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            if (statements.isEmpty()) return;
            var sql = String.join(";", statements.stream().map(Pending::sql).toList());
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                int index = 1;
                for (var pending : statements) {
                    for (var parameter : pending.parameters()) statement.setObject(index++, parameter);
                }
                statement.execute();
            } catch (SQLException e) {
                throw new IllegalStateException("the rows that belong to this commit could not be written", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) afterCommit.forEach(Runnable::run);
        }
    }
}
