package uk.leabridge.benchmarks;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A producer and a consumer with nothing between them but the broker: acknowledged by all, one message at a time. */
final class KafkaAlone implements AutoCloseable {
    private static final int SIZE = 700;

    private final String servers;
    private final TopicPartition partition = new TopicPartition("bench-" + Long.toHexString(System.nanoTime()), 0);
    private final KafkaProducer<byte[], byte[]> producer;
    private volatile @Nullable Throwable failed;

    KafkaAlone(int port) {
        this.servers = "127.0.0.1:" + port;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(partition.topic(), 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new BenchFailure("Kafka did not create the topic", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", 0);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Nanoseconds from when each message was due to when it was consumed. */
    Histogram run(int perSecond, Duration time) {
        var latencies = new ConcurrentHistogram(3);
        int count = (int) (perSecond * time.toSeconds());
        try (var consumer = consumer()) {
            Thread sending = Thread.ofPlatform().start(() -> send(perSecond, count));
            long deadline = System.nanoTime() + time.plusSeconds(30).toNanos();
            for (int seen = 0; seen < count; ) {
                for (var message : consumer.poll(Duration.ofMillis(500))) {
                    latencies.recordValue(Math.max(
                            0,
                            System.nanoTime() - ByteBuffer.wrap(message.value()).getLong()));
                    seen++;
                }
                if (failed != null || System.nanoTime() > deadline) {
                    throw new BenchFailure("Kafka delivered " + seen + " of " + count);
                }
            }
            sending.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
        return latencies;
    }

    @Override
    public void close() {
        producer.close();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "enable.auto.commit", false);
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        consumer.position(partition);
        return consumer;
    }

    private void send(int perSecond, int count) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(count);
        long began = System.nanoTime() + 50_000_000L;
        for (int i = 0; i < count; i++) {
            long due = began + i * 1_000_000_000L / perSecond;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            byte[] value = ByteBuffer.allocate(SIZE).putLong(due).array();
            var message = new ProducerRecord<byte[], byte[]>(partition.topic(), partition.partition(), null, value);
            sent.add(producer.send(message));
        }
        producer.flush();
        sent.forEach(acknowledged -> {
            if (acknowledged.state() != Future.State.SUCCESS) {
                failed = acknowledged.exceptionNow();
            }
        });
    }
}
