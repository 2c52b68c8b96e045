package uk.leabridge.comms.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import uk.leabridge.platform.embedded.Deadline;
import uk.leabridge.platform.test.contract.EventContracts;
import uk.leabridge.platform.test.service.PackagedService;

/** The process is restarted while events arrive: each has its effect once, and none is put aside. */
class RestartUnderLoadIT {
    private static final String TOPIC = "referrals.events.v1";
    private static final String DEAD_LETTERS = "comms.dead-letters.v1";
    private static final int ROUNDS = 3;
    private static final int A_ROUND = 700;
    private static final int BEFORE_THE_STOP = 150;
    private static final Duration BACK = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PackagedService comms;

    RestartUnderLoadIT(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
        comms = new PackagedService("comms", folder, List.of(TOPIC, "grants.events.v1", DEAD_LETTERS));
    }

    @AfterEach
    void end() {
        comms.close();
    }

    @Test
    void losesNoEventAndPutsNoneAsideWhenItIsStoppedInOrder() throws Exception {
        comms.start();
        for (int round = 1; round <= ROUNDS; round++) {
            send(A_ROUND);
            awaitEffects(A_ROUND * (round - 1) + BEFORE_THE_STOP);
            comms.stop();
            assertThat(effects()).as("the stop met events in hand").isLessThan(A_ROUND * round);
            comms.start();
        }

        awaitEffects(A_ROUND * ROUNDS);
        assertThat(effects()).isEqualTo(A_ROUND * ROUNDS);
        assertThat(deadLetters()).isZero();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void takesEventsAgainWithinSecondsAfterItWasKilled() throws Exception {
        comms.start();
        send(20);
        awaitEffects(20);

        comms.killHard();
        send(20);
        comms.start();

        awaitEffects(40, BACK);
    }

    private void send(int count) throws ExecutionException, InterruptedException {
        var example = EventContracts.example("referrals", "referral.received", 1);
        Map<String, Object> settings = Map.of("bootstrap.servers", comms.kafka().bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var acknowledgements = new ArrayList<Future<RecordMetadata>>();
            for (int i = 0; i < count; i++) {
                var id = UUID.randomUUID().toString();
                var event = example.replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"" + id + "\"");
                acknowledgements.add(producer.send(new ProducerRecord<>(TOPIC, id, event)));
            }
            producer.flush();
            for (var acknowledgement : acknowledgements) acknowledgement.get();
        }
    }

    private void awaitEffects(int count) throws SQLException {
        awaitEffects(count, PATIENCE);
    }

    private void awaitEffects(int count, Duration atMost) throws SQLException {
        var deadline = Deadline.in(atMost);
        while (effects() < count) {
            assertThat(deadline.pause())
                    .as("%d of %d events had their effect", effects(), count)
                    .isTrue();
        }
    }

    private int effects() throws SQLException {
        try (var connection = comms.database().connect("comms");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from inbox_item")) {
            row.next();
            return row.getInt(1);
        }
    }

    private long deadLetters() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", comms.kafka().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(DEAD_LETTERS).stream()
                    .map(partition -> new TopicPartition(DEAD_LETTERS, partition.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private List<String> complaints() throws IOException {
        return Files.readAllLines(comms.log()).stream()
                .filter(line -> line.contains(" ERROR "))
                .toList();
    }
}
