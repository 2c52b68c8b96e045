package uk.leabridge.platform.transaction;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Collects rows (audit, outbox, data keys, chronologies) that nothing in this transaction reads again, and sends them to
 * PostgreSQL just before its commit, as one text of several statements: one network round trip. A failure fails the
 * transaction. Within {@link OneTrip} they are the transaction.
 */
@Singleton
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
        batch().add(sql, parameters);
    }

    /** Runs the action once when this transaction has committed, whatever number of times it was asked for. */
    public void afterCommit(Runnable action) {
        batch().afterCommit(action);
    }

    private Batch batch() {
        if (OneTrip.OPEN.isBound()) return OneTrip.OPEN.get();
        var batch = (Batch) transactions.getResource(KEY);
        if (batch == null) {
            batch = new Batch();
            transactions.putResource(KEY, batch);
            transactions.registerInterposedSynchronization(new Ending(batch));
        }
        return batch;
    }

    private final class Ending implements Synchronization {
        private final Batch batch;

        Ending(Batch batch) {
            this.batch = batch;
        }

        @Override
        public void beforeCompletion() {
            if (batch.isEmpty()) return;
            try (var connection = database.getConnection()) {
                batch.send(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("the rows that belong to this commit could not be written", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) batch.committed();
        }
    }
}
