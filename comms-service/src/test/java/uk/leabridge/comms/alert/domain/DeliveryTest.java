package uk.leabridge.comms.alert.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final RetryPolicy RETRY = new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(10), 3);

    private final UUID attempt = UUID.randomUUID();
    private final Delivery delivery = queued();

    @Test
    void keepsItsMessageIdThroughEveryAttempt() {
        var first = delivery.messageId("example.org");
        delivery.startSending(attempt, NOW);
        delivery.answered(attempt, new HandoverResult.Deferred("451"), RETRY, NOW);
        delivery.startSending(UUID.randomUUID(), NOW);

        assertThat(delivery.messageId("example.org")).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"1,5", "2,10", "3,20", "7,320", "8,600", "40,600"})
    void waitsTwiceAsLongAfterEachFailureUpToALimit(int made, long seconds) {
        assertThat(RETRY.pauseAfter(made)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void triesAgainWhenTheServerSaysLater() {
        delivery.startSending(attempt, NOW);
        delivery.answered(attempt, new HandoverResult.Deferred("451"), RETRY, NOW);

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.TEMPORARY_FAILURE);
        assertThat(delivery.nextAttemptAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        for (int i = 0; i < 3; i++) {
            delivery.startSending(attempt, NOW);
            delivery.answered(attempt, new HandoverResult.Deferred("451"), RETRY, NOW);
        }

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.PERMANENT_FAILURE);
        assertThat(delivery.nextAttemptAt()).isNull();
    }

    @Test
    void staysSendingWhileNobodyKnows() {
        delivery.startSending(attempt, NOW);
        delivery.answered(attempt, new HandoverResult.Unclear(), RETRY, NOW);
        delivery.resolve(attempt, Evidence.ASK_LATER, NOW);

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.SENDING);
    }

    @ParameterizedTest
    @CsvSource({"ARRIVED,SENT", "NOT_ARRIVED,QUEUED", "CANNOT_TELL,UNKNOWN"})
    void goesByWhatTheReceivingSideSays(Evidence evidence, DeliveryStatus status) {
        delivery.startSending(attempt, NOW);
        delivery.resolve(attempt, evidence, NOW);

        assertThat(delivery.status()).isEqualTo(status);
    }

    @Test
    void isNeverSentAgainByItselfOnceUnknown() {
        delivery.startSending(attempt, NOW);
        delivery.resolve(attempt, Evidence.CANNOT_TELL, NOW);

        assertThat(delivery.nextAttemptAt()).isNull();
        assertThatThrownBy(() -> delivery.startSending(attempt, NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(delivery.sendAgain(NOW)).isTrue();
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.QUEUED);
    }

    @Test
    void takesNoAnswerOfAnAttemptThatIsOver() {
        delivery.startSending(attempt, NOW);
        delivery.resolve(attempt, Evidence.NOT_ARRIVED, NOW);
        var second = UUID.randomUUID();
        delivery.startSending(second, NOW);

        delivery.answered(attempt, new HandoverResult.Accepted(), RETRY, NOW);
        delivery.resolve(attempt, Evidence.CANNOT_TELL, NOW);

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.SENDING);
        assertThat(delivery.attempt()).isEqualTo(second);
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryStatus.class,
            names = {"QUEUED", "SENDING", "SENT"})
    void isNotSentAgainUnlessItFailedOrIsUnknown(DeliveryStatus status) {
        if (status != DeliveryStatus.QUEUED) delivery.startSending(attempt, NOW);
        if (status == DeliveryStatus.SENT) delivery.answered(attempt, new HandoverResult.Accepted(), RETRY, NOW);

        assertThat(delivery.sendAgain(NOW)).isFalse();
        assertThat(delivery.status()).isEqualTo(status);
    }

    @Test
    void isHeldBackWhenTheAlertIsCancelledInTime() {
        assertThat(delivery.withdraw(NOW)).isFalse();
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.WITHDRAWN);
    }

    @Test
    void mayHaveArrivedOnceItWasOnTheWire() {
        delivery.startSending(attempt, NOW);

        assertThat(delivery.withdraw(NOW)).isTrue();
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.SENDING);
    }

    private static Delivery queued() {
        var words = new AlertContent(
                Severity.MODERATE, Urgency.EXPECTED, Certainty.LIKELY, "a", "b", "c", AlertScope.RESTRICTED);
        var alert = Alert.draft(
                UUID.randomUUID(),
                "tower-hamlets",
                new Alert.About(UUID.randomUUID(), "TH-I-2026-000001", false),
                words,
                AlertAudience.of(List.of(), List.of()),
                new Alert.By("author", NOW));
        return Delivery.queue(UUID.randomUUID(), alert, UUID.randomUUID(), DeliveryMessage.ALERT, NOW);
    }
}
