package uk.leabridge.platform.messaging.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Starts the relay with the service and stops it with it, and measures what waits. */
@ApplicationScoped
class OutboxRelayRunner {
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final OutboxConfig config;
    private final Map<String, Object> broker;
    private final AgroalDataSource keeper;
    private final MeterRegistry metrics;
    private final AtomicLong ageMillis = new AtomicLong();
    private final AtomicInteger depth = new AtomicInteger();
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private @Nullable KafkaProducer<String, String> producer;

    OutboxRelayRunner(
            OutboxConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @DataSource("keeper") AgroalDataSource keeper,
            MeterRegistry metrics) {
        this.config = config;
        this.broker = broker;
        this.keeper = keeper;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        metrics.gauge("leabridge.outbox.age.seconds", ageMillis, age -> age.get() / 1000.0);
        metrics.gauge("leabridge.outbox.depth", depth);
        if (!config.relay()) return;
        var kafka = new KafkaProducer<>(
                ProducerSettings.of(config.brokers(), broker), new StringSerializer(), new StringSerializer());
        producer = kafka;
        var relay =
                new OutboxRelay(this::connect, kafka, metrics.counter("leabridge.outbox.published"), () -> stopping);
        thread = Thread.ofPlatform().daemon().name("outbox-relay").start(relay);
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", config.user());
        properties.setProperty("password", config.password());
        properties.setProperty("options", config.options());
        properties.setProperty("socketTimeout", Integer.toString(config.socketSeconds()));
        return DriverManager.getConnection(config.url(), properties);
    }

    /** The oldest waiting row's age and how many wait (counted to 10,000). */
    @Scheduled(every = "5s", identity = "measure the outbox")
    void measure() throws SQLException {
        try (var connection = keeper.getConnection();
                var statement = connection.prepareStatement(
                        "select coalesce(extract(epoch from clock_timestamp() - min(created_at)) * 1000, 0)::bigint, count(*)::int"
                                + " from (select created_at from outbox order by position limit 10000) waiting");
                var row = statement.executeQuery()) {
            if (row.next()) {
                ageMillis.set(Math.max(0, row.getLong(1)));
                depth.set(row.getInt(2));
            }
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
            thread.join(GRACE);
        }
        if (producer != null) producer.close(GRACE);
    }
}
