package uk.leabridge.platform.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class ReplayDeadLettersTest {
    private static final String TOPIC = "grants.dead-letters.v1";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private final MockConsumer<String, String> letters = new MockConsumer<>("earliest");

    @Test
    void sendsEachLetterBackToWhereItCameFrom() {
        var topics = new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
        lettersWaiting(2);

        int replayed = new ReplayDeadLetters(letters, topics).replay(TOPIC);

        assertThat(replayed).isEqualTo(2);
        assertThat(topics.history())
                .extracting(record -> record.topic() + " " + record.key() + " " + record.value())
                .containsExactly("training.events.v1 key-0 letter-0", "training.events.v1 key-1 letter-1");
        assertThat(letters.committed(Set.of(PARTITION))).containsEntry(PARTITION, new OffsetAndMetadata(2));
    }

    @Test
    void keepsALetterThatTheBrokerDoesNotTakeBack() {
        var topics = new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
        topics.flushException = new TimeoutException("away");
        lettersWaiting(1);

        assertThatThrownBy(() -> new ReplayDeadLetters(letters, topics).replay(TOPIC))
                .isInstanceOf(TimeoutException.class);
        assertThat(letters.committed(Set.of(PARTITION))).doesNotContainKey(PARTITION);
    }

    private void lettersWaiting(int count) {
        letters.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), new Node[0], new Node[0])));
        letters.updateBeginningOffsets(Map.of(PARTITION, 0L));
        letters.updateEndOffsets(Map.of(PARTITION, (long) count));
        letters.schedulePollTask(() -> {
            for (int i = 0; i < count; i++) {
                var letter = new ConsumerRecord<>(TOPIC, 0, i, "key-" + i, "letter-" + i);
                letter.headers().add("dead-letter-topic", "training.events.v1".getBytes(UTF_8));
                letters.addRecord(letter);
            }
        });
    }
}
