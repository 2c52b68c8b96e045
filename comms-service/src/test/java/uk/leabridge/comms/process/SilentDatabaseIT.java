package uk.leabridge.comms.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import uk.leabridge.platform.embedded.Deadline;
import uk.leabridge.platform.test.service.PackagedService;
import uk.leabridge.platform.test.service.Tokens;

/** PostgreSQL keeps its connections open and says nothing: nobody waits for long, and nothing has to be started again afterwards. */
class SilentDatabaseIT {
    /** Five seconds, and one for this machine. */
    private static final Duration NO_LONGER = Duration.ofSeconds(6);
    /** More than there are connections, so that some wait for one. */
    private static final int CALLERS = 30;

    private static final Duration RECOVERY = Duration.ofSeconds(15);
    private static final String EVENTS = "comms.events.v1";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final PackagedService comms;

    SilentDatabaseIT(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
        comms = new PackagedService(
                "comms", folder, List.of("referrals.events.v1", "grants.events.v1", EVENTS, "comms.dead-letters.v1"));
    }

    private record Timed(HttpResponse<String> answer, Duration took) {}

    @AfterEach
    void end() {
        comms.close();
    }

    @Test
    void isAnsweredFor() throws Exception {
        comms.start();
        assertThat(ask().get(30, TimeUnit.SECONDS).answer().statusCode()).isEqualTo(200);

        comms.database().process().freeze();
        try {
            var first = Stream.generate(this::ask).limit(CALLERS).toList();
            for (var caller : first) assertUnavailable(caller.get(1, TimeUnit.MINUTES));
            assertUnavailable(ask().get(1, TimeUnit.MINUTES));
        } finally {
            comms.database().process().thaw();
        }

        awaitAnswers();
        publish();
        awaitPublished();
    }

    private static void assertUnavailable(Timed asked) {
        assertThat(asked.answer().statusCode()).isEqualTo(503);
        assertThat(asked.answer().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(asked.answer().headers().firstValue("Retry-After")).hasValue("5");
        assertThat(asked.answer().body()).contains("/problems/unavailable");
        assertThat(asked.took()).isLessThan(NO_LONGER);
    }

    private CompletableFuture<Timed> ask() {
        long began = System.nanoTime();
        var request = HttpRequest.newBuilder(URI.create(comms.address() + "/v1/inbox"))
                .header(
                        "Authorization",
                        "Bearer " + Tokens.of("safeguarding-officer", "hackney").sign())
                .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(answer -> new Timed(answer, Duration.ofNanos(System.nanoTime() - began)));
    }

    private void awaitAnswers() throws Exception {
        var deadline = Deadline.in(RECOVERY);
        while (ask().get(1, TimeUnit.MINUTES).answer().statusCode() != 200) {
            assertThat(deadline.pause()).as("it answers again").isTrue();
        }
    }

    private void publish() throws SQLException {
        try (var connection = comms.database().connect("comms");
                var statement = connection.createStatement()) {
            statement.execute("insert into outbox (id, topic, aggregate_id, envelope, borough, created_at)"
                    + " values (gen_random_uuid(), '" + EVENTS + "', 'any', '{}', 'hackney', now())");
        }
    }

    private void awaitPublished() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", comms.kafka().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(EVENTS).stream()
                    .map(partition -> new TopicPartition(EVENTS, partition.partition()))
                    .toList();
            var deadline = Deadline.in(RECOVERY);
            while (consumer.endOffsets(partitions).values().stream().allMatch(end -> end == 0)) {
                assertThat(deadline.pause()).as("the relay forwards again").isTrue();
            }
        }
    }
}
