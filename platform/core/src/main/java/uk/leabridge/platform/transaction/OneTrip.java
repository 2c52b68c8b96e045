package uk.leabridge.platform.transaction;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.postgresql.util.PSQLException;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.tenancy.ActorSettings;

/**
 * Commits work, or reads, in one network round trip to PostgreSQL, where the trips are what an ordinary transaction costs. The work
 * may write through {@link BeforeCommit} alone and reads nothing that it writes.
 *
 * <p>With auto-commit on, the driver sends a text of several statements as one pipeline with one Sync at its end. The server
 * runs what comes before a Sync as one transaction: it commits all of it there, or nothing. The actor's settings are its
 * first statement, local to it, so row-level security holds as elsewhere.
 */
@Singleton
public class OneTrip {
    static final ScopedValue<Batch> OPEN = ScopedValue.newInstance();
    private static final String UNIQUE_VIOLATION = "23505";

    private final AgroalDataSource database;

    public OneTrip(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Does the work and commits what it wrote.
     *
     * @throws NotUnique when a row is there already; nothing was written
     * @throws IllegalStateException within another transaction, or when the database refused; nothing was written
     */
    public <T> T commit(Actor actor, Supplier<T> work) {
        if (OPEN.isBound() || QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("a single-trip write cannot be part of another transaction");
        }
        var batch = new Batch();
        T made = ScopedValue.where(OPEN, batch).call(work::get);
        if (!batch.isEmpty()) {
            batch.addFirst(ActorSettings.SET, ActorSettings.of(actor));
            send(batch);
        }
        batch.committed();
        return made;
    }

    /**
     * The rows of one query, as the actor may see them.
     *
     * @throws IllegalStateException within a transaction, whose changes it would not see, or when the database refused
     */
    public <T> List<T> read(Actor actor, Function<Row, T> reader, String sql, Object... parameters) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("a single-trip read cannot be part of a transaction");
        }
        var look = new Batch();
        look.add(ActorSettings.SET, ActorSettings.of(actor));
        look.add(sql, parameters);
        try (var connection = database.getConnection()) {
            return look.read(connection, reader);
        } catch (SQLException e) {
            throw new IllegalStateException("the rows could not be read", e);
        }
    }

    private void send(Batch batch) {
        try (var connection = database.getConnection()) {
            if (!connection.getAutoCommit())
                throw new IllegalStateException("the statements would end without a commit");
            batch.send(connection);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) throw new NotUnique(constraint(e), e);
            throw new IllegalStateException("the rows could not be written", e);
        }
    }

    private static String constraint(SQLException refused) {
        if (refused instanceof PSQLException ours && ours.getServerErrorMessage() != null) {
            var name = ours.getServerErrorMessage().getConstraint();
            return name == null ? "" : name;
        }
        return "";
    }

    /** A row with the same key is there already. */
    public static final class NotUnique extends RuntimeException {
        private final String constraint;

        NotUnique(String constraint, SQLException cause) {
            super("a row already exists: " + constraint, cause);
            this.constraint = constraint;
        }

        /** The name of the constraint that says so. */
        public String constraint() {
            return constraint;
        }
    }
}
