package uk.leabridge.platform.messaging.outbox;

import io.micrometer.core.instrument.Counter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import uk.leabridge.platform.messaging.Envelope;

/**
 * Forwards the outbox to Kafka in order, at least once. One relay of all replicas is active: it holds an advisory lock that
 * PostgreSQL frees when its connection ends. Rows are deleted by position after Kafka has acknowledged them, so a row that
 * commits late is sent later, never skipped. While Kafka is away it waits, in no transaction: the producer neither gives up nor
 * reorders.
 */
final class OutboxRelay implements Runnable {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x6f7574626f78L;
    private static final int BATCH = 1000;
    private static final int POLL_MILLIS = 1000;
    private static final byte[] CONTENT_TYPE = Envelope.MEDIA_TYPE.getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /** Opens the relay's own connection as the keeper. */
    interface Connections {
        Connection open() throws SQLException;
    }

    private final Connections database;
    private final Producer<String, String> producer;
    private final Counter published;
    private final BooleanSupplier stopping;

    OutboxRelay(Connections database, Producer<String, String> producer, Counter published, BooleanSupplier stopping) {
        this.database = database;
        this.producer = producer;
        this.published = published;
        this.stopping = stopping;
    }

    @Override
    public void run() {
        while (!stopping.getAsBoolean()) {
            try (var connection = database.open()) {
                lead(connection);
            } catch (SQLException | ExecutionException | KafkaException e) {
                if (stopping.getAsBoolean()) return;
                LOG.warnf(
                        "the outbox is waiting: %s; trying again in a second",
                        e.getClass().getSimpleName());
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void lead(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        while (!lock(connection)) Thread.sleep(POLL_MILLIS);
        try (var listen = connection.createStatement()) {
            listen.execute("listen outbox");
        }
        while (!stopping.getAsBoolean()) {
            int forwarded = BATCH;
            while (forwarded == BATCH) {
                forwarded = forward(connection);
            }
            var _ = connection.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(" + LOCK + ")");
                var row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private int forward(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        var positions = new ArrayList<Long>();
        var sent = new ArrayList<Future<RecordMetadata>>();
        try (var statement = connection.prepareStatement(
                        "select position, topic, aggregate_id, envelope from outbox order by position limit " + BATCH);
                var row = statement.executeQuery()) {
            while (row.next()) {
                positions.add(row.getLong(1));
                var record = new ProducerRecord<>(row.getString(2), row.getString(3), row.getString(4));
                record.headers().add("content-type", CONTENT_TYPE);
                var acknowledgement = producer.send(record);
                if (acknowledgement.isDone())
                    acknowledgement.get(); // refused at once: what comes after must not overtake it
                sent.add(acknowledgement);
            }
        }
        if (!positions.isEmpty()) {
            producer.flush();
            for (var acknowledgement : sent) acknowledgement.get();
            delete(connection, positions);
        }
        published.increment(positions.size());
        return positions.size();
    }

    private static void delete(Connection connection, List<Long> positions) throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where position = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            statement.executeUpdate();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
