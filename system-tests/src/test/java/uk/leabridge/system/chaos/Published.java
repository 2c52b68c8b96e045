package uk.leabridge.system.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import uk.leabridge.local.Service;
import uk.leabridge.system.world.World;

/** Reads along what is published, from now on, without a group: which events tell of what, and what went to the dead letters. */
final class Published implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Set<String>> events = new ConcurrentHashMap<>();
    private final LongAdder deadLetters = new LongAdder();
    private final KafkaConsumer<String, String> consumer;
    private final Thread reader;

    Published(World world) {
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + world.ports().kafka(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = Service.behindTheGateway().stream()
                .flatMap(service -> Stream.of(service.id() + ".events.v1", service.id() + ".dead-letters.v1"))
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.reader = Thread.ofPlatform().daemon().name("reads along").start(this::read);
    }

    /** The ids of the events of this type about this subject: one, when nothing was told twice. */
    Set<String> about(String type, String subject) {
        return events.getOrDefault(type + " " + subject, Set.of());
    }

    long deadLetters() {
        return deadLetters.sum();
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> {
                    if (record.topic().endsWith(".dead-letters.v1")) deadLetters.increment();
                    else remember(record.value());
                });
            }
        } catch (WakeupException e) {
            // closed
        }
    }

    private void remember(String value) {
        try {
            JsonNode event = JSON.readTree(value);
            String about =
                    event.path("type").asText() + " " + event.path("subject").asText();
            events.computeIfAbsent(about, _ -> ConcurrentHashMap.newKeySet())
                    .add(event.path("id").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event is no JSON", e);
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
