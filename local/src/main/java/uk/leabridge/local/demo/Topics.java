package uk.leabridge.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the services' topics from the moment that the run began, as a consumer of no group: nothing is committed, nobody is
 * disturbed. Knows which events about what was sent there are, and how far each service has acknowledged them.
 */
final class Topics implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEAD_LETTERS = ".dead-letters.v1";

    private final KafkaConsumer<String, String> consumer;
    private final Admin admin;
    private final Map<Kind, Map<String, Place>> events = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> deliveries = new EnumMap<>(Kind.class);
    private final Set<String> dead = new HashSet<>();
    private final Sent sent;

    /** Where an event is, and what it is about. */
    private record Place(TopicPartition partition, long offset, String about) {}

    Topics(String bootstrap, Instant since, Sent sent) {
        this.sent = sent;
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        this.admin = Admin.create(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
        assign(since);
    }

    /** How many of those sent have an event of this kind. */
    int published(Kind kind) {
        return about(of(kind).values().stream());
    }

    /** Records beyond the first for one event: at-least-once delivery allows them. */
    int repeated(Kind kind) {
        return deliveries.getOrDefault(kind, 0) - of(kind).size();
    }

    /**
     * How many of those sent have an event that the service has acknowledged, which it does once the event's effect is
     * committed, and that is not among its dead letters.
     */
    int consumed(Kind kind) {
        Map<TopicPartition, OffsetAndMetadata> done = acknowledged(Objects.requireNonNull(kind.consumer()));
        return about(of(kind).entrySet().stream()
                .filter(event -> !dead.contains(event.getKey()))
                .map(Map.Entry::getValue)
                .filter(place -> {
                    OffsetAndMetadata next = done.get(place.partition());
                    return next != null && place.offset() < next.offset();
                }));
    }

    /** Reads on to where the topics end now. */
    void catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), ANSWER);
        Instant deadline = Instant.now().plusSeconds(60);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(this::count);
            if (Instant.now().isAfter(deadline)) {
                throw new DemoFailure("Kafka's topics could not be read to the end");
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }

    private Map<String, Place> of(Kind kind) {
        return events.computeIfAbsent(kind, _ -> new HashMap<>());
    }

    private static int about(Stream<Place> places) {
        return (int) places.map(Place::about).distinct().count();
    }

    private Map<TopicPartition, OffsetAndMetadata> acknowledged(String service) {
        try {
            return admin.listConsumerGroupOffsets(service)
                    .partitionsToOffsetAndMetadata()
                    .get(ANSWER.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new DemoFailure("Kafka does not report how far " + service + " has read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted");
        }
    }

    private void assign(Instant since) {
        List<TopicPartition> partitions = Stream.of("referrals", "training", "grants", "comms")
                .flatMap(service -> Stream.of(service + ".events.v1", service + DEAD_LETTERS))
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
        String id = event.path("id").asText();
        if (message.topic().endsWith(DEAD_LETTERS)) {
            dead.add(id);
            return;
        }
        for (Kind kind : Kind.values()) {
            if (kind.isEvent(event.path("type").asText())) {
                String about = event.path("data").path(kind.eventId()).asText();
                if (sent.has(kind, about)) {
                    var partition = new TopicPartition(message.topic(), message.partition());
                    of(kind).putIfAbsent(id, new Place(partition, message.offset(), about));
                    deliveries.merge(kind, 1, Integer::sum);
                }
            }
        }
    }

    /** What holds no event, as a record without a value, is left out like other runs' events. */
    private static JsonNode parsed(ConsumerRecord<String, String> message) {
        try {
            return JSON.readTree(Objects.requireNonNullElse(message.value(), ""));
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }
}
