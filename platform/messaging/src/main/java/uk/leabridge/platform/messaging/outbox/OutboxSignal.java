package uk.leabridge.platform.messaging.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Wakes the relay after a commit: one NOTIFY for all commits of 5 milliseconds, from one thread and outside of the business
 * transactions, which a NOTIFY inside would serialise. The relay polls as well, so a lost signal costs a second.
 */
@Singleton
class OutboxSignal {
    private static final Logger LOG = Logger.getLogger(OutboxSignal.class);
    private static final long GATHER_MILLIS = 5;

    private final AgroalDataSource keeper;
    private final AtomicBoolean raised = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbox-signal").factory());

    OutboxSignal(@DataSource("keeper") AgroalDataSource keeper) {
        this.keeper = keeper;
    }

    void raise() {
        if (!thread.isShutdown() && raised.compareAndSet(false, true)) {
            var _ = thread.schedule(this::send, GATHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void send() {
        raised.set(false);
        try (var connection = keeper.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("notify outbox");
        } catch (SQLException e) {
            LOG.debugf("the relay was not notified and will poll: %s", e.getSQLState());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }
}
