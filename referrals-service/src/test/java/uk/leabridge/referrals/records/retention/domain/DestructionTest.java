package uk.leabridge.referrals.records.retention.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DestructionTest {
    private final Destruction receipt = new Destruction(
            UUID.fromString("01990000-0000-7000-8000-000000000001"),
            UUID.fromString("01990000-0000-7000-8000-000000000002"),
            RecordKind.REFERRAL,
            UUID.fromString("01990000-0000-7000-8000-000000000003"),
            RetentionClass.STANDARD,
            Instant.parse("2020-03-01T10:00:00Z"),
            LocalDate.of(2026, 3, 1),
            "subject-1",
            Instant.parse("2026-03-02T09:15:00.123456Z"),
            "subject-2",
            Instant.parse("2026-03-03T00:00:00Z"),
            12,
            3,
            "");

    /** The digest was computed by sha256sum over the lines that the API's document describes. */
    @Test
    void hasTheDigestThatAnybodyCanComputeAgain() {
        assertThat(receipt.digested().digest())
                .isEqualTo("d395206e6df539d3f9ed61835cace14c9e9967677eff4a40df65a80cfe208327");
    }

    @Test
    void hasTheSameDigestHoweverOftenItIsComputed() {
        assertThat(receipt.digested().digested()).isEqualTo(receipt.digested());
    }
}
