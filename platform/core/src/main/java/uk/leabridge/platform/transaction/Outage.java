package uk.leabridge.platform.transaction;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a failure that passes by itself from one that comes back each time: the database is away, stopping, full or too slow, another
 * transaction was in the way, or this process has closed its connections. A request is then answered with 503, an event waits.
 */
public final class Outage {
    /** PostgreSQL's states, by their beginning; no state at all is the pool's, which has no connection to give. */
    private static final Pattern PASSES = Pattern.compile(
            "08.*" // the connection broke
                    + "|25P0[34]" // a transaction stood idle, or lasted, for too long
                    + "|40.*" // serialisation failure, deadlock
                    + "|53.*" // too many connections, disk or memory full
                    + "|55P03" // a lock was not to be had in time
                    + "|57014" // a statement took too long
                    + "|57P.*" // the server stops or starts
                    + "|58.*"); // the server's disk or system failed

    /** What Hibernate and its extension say once they are closed; they have no type for it. */
    private static final Set<String> CLOSED = Set.of("EntityManagerFactory is closed", "Persistence unit is closed");

    private static final int MOST = 40;

    private Outage() {}

    /** Whether the failure, or something that it was caused by, passes by itself. */
    public static boolean isBehind(Throwable failure) {
        return find(failure).isPresent();
    }

    /** A word for the log, without the failure's text: the SQL state, or the type. */
    public static String named(Throwable failure) {
        return find(failure)
                .map(found -> found instanceof SQLException sql && sql.getSQLState() != null
                        ? "SQL state " + sql.getSQLState()
                        : found.getClass().getSimpleName())
                .orElseGet(() -> failure.getClass().getSimpleName());
    }

    /** A commit that fails keeps what broke it among what it suppressed, so both are looked through. */
    private static Optional<Throwable> find(Throwable failure) {
        var waiting = new ArrayDeque<Throwable>();
        waiting.add(failure);
        for (int seen = 0; seen < MOST && !waiting.isEmpty(); seen++) {
            var at = waiting.remove();
            if (passes(at)) return Optional.of(at);
            add(waiting, at.getCause());
            for (var suppressed : at.getSuppressed()) add(waiting, suppressed);
        }
        return Optional.empty();
    }

    private static void add(ArrayDeque<Throwable> waiting, @Nullable Throwable more) {
        if (more != null) waiting.add(more);
    }

    private static boolean passes(Throwable at) {
        return switch (at) {
            case SQLTransientException _ -> true;
            case SQLException sql ->
                sql.getSQLState() == null || PASSES.matcher(sql.getSQLState()).matches();
            case IllegalStateException closed -> closed.getMessage() != null && CLOSED.contains(closed.getMessage());
            default -> false;
        };
    }
}
