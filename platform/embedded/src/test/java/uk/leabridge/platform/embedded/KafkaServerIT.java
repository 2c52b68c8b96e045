package uk.leabridge.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.leabridge.platform.embedded.KafkaServer.Settings;

class KafkaServerIT {
    @TempDir
    Path folder;

    @Test
    void keepsAcknowledgedRecordsWhenItIsKilled() throws ExecutionException, InterruptedException {
        Settings settings = settings();
        var killed = KafkaServer.start(settings);
        send(killed, "loans.events.v1", "kept");
        killed.process().killHard();

        try (var server = KafkaServer.start(settings)) {
            assertThat(read(server, "loans.events.v1")).containsExactly("kept");
        }
    }

    @Test
    void makesItsTopicsWithThreePartitions() throws ExecutionException, InterruptedException {
        try (var server = KafkaServer.start(settings());
                var admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
            send(server, "loans.events.v1", "any"); // a producer waits for the topic

            var topics = admin.describeTopics(List.of("loans.events.v1"))
                    .allTopicNames()
                    .get();

            assertThat(topics.values()).singleElement().satisfies(topic -> assertThat(topic.partitions())
                    .hasSize(3));
        }
    }

    @Test
    void answersNoMoreOnceItIsStopped() {
        Settings settings = settings();
        var server = KafkaServer.start(settings);
        assertThat(KafkaServer.answers(settings.port())).isTrue();

        server.close();

        assertThat(KafkaServer.answers(settings.port())).isFalse();
    }

    private Settings settings() {
        return new Settings(
                Path.of("target", "servers"),
                JavaCommand.small(128),
                folder.resolve("kafka"),
                folder.resolve("kafka.log"),
                FreePort.find(),
                FreePort.find(),
                List.of("loans.events.v1"));
    }

    private static void send(KafkaServer server, String topic, String value)
            throws ExecutionException, InterruptedException {
        Map<String, Object> configuration = Map.of("bootstrap.servers", server.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        }
    }

    private static List<String> read(KafkaServer server, String topic) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", server.bootstrapServers(), "group.id", "reader", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<String> values = new ArrayList<>();
            var deadline = Deadline.in(Duration.ofSeconds(30));
            while (values.isEmpty() && deadline.pause()) {
                for (ConsumerRecord<String, String> one : consumer.poll(Duration.ofMillis(200))) {
                    values.add(one.value());
                }
            }
            return values;
        }
    }
}
