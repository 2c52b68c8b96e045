package uk.leabridge.system.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import uk.leabridge.platform.embedded.Deadline;

/** Reads what the services published, from the beginning, without leaving a trace in any consumer group. */
public final class Events {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ONE_POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;

    Events(Map<String, Object> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.put("enable.auto.commit", "false");
        this.settings.put("default.api.timeout.ms", "20000");
    }

    /** One event as it lies in its topic. */
    public record Event(String topic, int partition, long offset, String key, String value, String headers) {
        public JsonNode json() {
            try {
                return JSON.readTree(value);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON in " + topic + " at " + offset + ": " + value, e);
            }
        }

        public String id() {
            return json().path("id").asText();
        }

        public String type() {
            return json().path("type").asText();
        }
    }

    /** Everything that a topic holds now, in order within each partition. */
    public List<Event> all(String topic) {
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Event> events = new ArrayList<>();
            var deadline = Deadline.in(PATIENCE);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (!deadline.pause()) {
                    throw new AssertionError(
                            "Kafka did not give all of " + topic + " within " + PATIENCE.toSeconds() + " s");
                }
                consumer.poll(ONE_POLL).forEach(record -> events.add(event(record)));
            }
            return events;
        }
    }

    public List<String> topics() {
        try (var consumer = consumer()) {
            return consumer.listTopics().keySet().stream()
                    .filter(topic -> !topic.startsWith("__"))
                    .sorted()
                    .toList();
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static Event event(ConsumerRecord<String, String> record) {
        String headers = Arrays.stream(record.headers().toArray())
                .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        return new Event(record.topic(), record.partition(), record.offset(), record.key(), record.value(), headers);
    }
}
