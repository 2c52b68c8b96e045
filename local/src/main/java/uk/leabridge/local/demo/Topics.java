package uk.leabridge.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the services' topics from the moment that the run began, as a consumer of no group: nothing is committed, nobody is
 * disturbed. Counts the events about what was sent, each event's id once.
 */
final class Topics implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, String> consumer;
    private final Map<Kind, Set<String>> events = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> deliveries = new EnumMap<>(Kind.class);
    private final Sent sent;

    Topics(String bootstrap, Instant since, Sent sent) {
        this.sent = sent;
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        assign(since);
    }

    /** Events of this kind about what was sent, repeated deliveries counted once. */
    int published(Kind kind) {
        return events.getOrDefault(kind, Set.of()).size();
    }

    /** Records beyond the first for one event: at-least-once delivery allows them. */
    int repeated(Kind kind) {
        return deliveries.getOrDefault(kind, 0) - published(kind);
    }

    /** Reads on to where the topics end now. */
    void catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), ANSWER);
        Instant deadline = Instant.now().plusSeconds(60);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(this::count);
            if (Instant.now().isAfter(deadline)) {
                throw new DemoFailure("Kafka's topics cannot be read to their end");
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void assign(Instant since) {
        List<TopicPartition> partitions = Arrays.stream(Kind.values())
                .filter(kind -> kind.event() != null)
                .map(kind -> kind.area() + ".events.v1")
                .distinct()
                .flatMap(topic -> consumer.partitionsFor(topic, ANSWER).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER);
        Map<TopicPartition, Long> moments = new HashMap<>();
        partitions.forEach(partition -> moments.put(partition, since.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(moments, ANSWER);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp offset = offsets.get(partition);
            consumer.seek(partition, offset == null ? ends.getOrDefault(partition, 0L) : offset.offset());
        }
    }

    private void count(ConsumerRecord<String, String> message) {
        JsonNode event = parsed(message);
        for (Kind kind : Kind.values()) {
            String field = kind.eventId();
            if (field != null
                    && event.path("type").asText().equals(kind.event())
                    && sent.has(kind, event.path("data").path(field).asText())) {
                events.computeIfAbsent(kind, _ -> new HashSet<>())
                        .add(event.path("id").asText());
                deliveries.merge(kind, 1, Integer::sum);
            }
        }
    }

    /** What holds no event, as a record without a value, is nobody's of ours: it is left out like other runs' events. */
    private static JsonNode parsed(ConsumerRecord<String, String> message) {
        String value = Objects.requireNonNullElse(message.value(), "");
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }
}
