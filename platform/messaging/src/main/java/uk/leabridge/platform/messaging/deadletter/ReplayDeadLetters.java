package uk.leabridge.platform.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends a service's dead letters back to the topics that they came from, once each, after what broke them is mended. Services
 * that had handled such an event know it by its id and change nothing.
 *
 * <p>{@code java … ReplayDeadLetters <service> [<bootstrap servers>]}; it ends when no dead letter is left.
 */
public final class ReplayDeadLetters {
    private static final String ORIGIN = "dead-letter-topic";
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Consumer<String, String> letters;
    private final Producer<String, String> topics;

    ReplayDeadLetters(Consumer<String, String> letters, Producer<String, String> topics) {
        this.letters = letters;
        this.topics = topics;
    }

    /** Replays and says how many. */
    public static void main(String... arguments) {
        if (arguments.length == 0) throw new IllegalArgumentException("Name the service, for example: grants");
        var service = arguments[0];
        var brokers = arguments.length > 1 ? arguments[1] : "127.0.0.1:19092";
        try (var letters = new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                brokers,
                                "group.id",
                                service + ".dead-letters.replay",
                                "auto.offset.reset",
                                "earliest",
                                "enable.auto.commit",
                                false),
                        new StringDeserializer(),
                        new StringDeserializer());
                var topics = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", brokers, "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            int replayed = new ReplayDeadLetters(letters, topics).replay(service + ".dead-letters.v1");
            System.out.println("replayed " + replayed + " dead letters from " + service);
        }
    }

    /**
     * Replays what stands in the topic now and was not replayed before.
     *
     * @throws IllegalStateException when the broker does not take a letter back: it and those after it stay unreplayed
     */
    int replay(String topic) {
        var partitions = letters.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        letters.assign(partitions);
        var ends = letters.endOffsets(partitions);
        int replayed = 0;
        while (partitions.stream()
                .anyMatch(partition -> letters.position(partition) < ends.getOrDefault(partition, 0L))) {
            var batch = letters.poll(WAIT);
            sendBack(batch);
            letters.commitSync();
            replayed += batch.count();
        }
        return replayed;
    }

    private void sendBack(ConsumerRecords<String, String> batch) {
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (var letter : batch)
            sent.add(topics.send(new ProducerRecord<>(origin(letter), letter.key(), letter.value())));
        topics.flush();
        try {
            for (var acknowledgement : sent) acknowledgement.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not accept a dead letter", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while replaying", e);
        }
    }

    private static String origin(ConsumerRecord<String, String> letter) {
        var header = letter.headers().lastHeader(ORIGIN);
        if (header == null) throw new IllegalStateException("a dead letter does not say where it came from");
        return new String(header.value(), UTF_8);
    }
}
