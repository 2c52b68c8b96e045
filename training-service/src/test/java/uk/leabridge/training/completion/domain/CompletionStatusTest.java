package uk.leabridge.training.completion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionStatusTest {
    @ParameterizedTest
    @CsvSource({
        "2026-05-02, 2026-05-03, false, CURRENT",
        "2026-05-03, 2026-05-03, false, CURRENT",
        "2026-05-04, 2026-05-03, false, LAPSED",
        "2036-05-04, , false, CURRENT",
        "2026-05-02, 2026-05-03, true, VOIDED",
        "2026-05-04, 2026-05-03, true, VOIDED",
        "2026-05-04, , true, VOIDED"
    })
    void dependsOnTheDayAndOnVoiding(
            LocalDate day, @Nullable LocalDate validUntil, boolean voided, CompletionStatus worth) {
        assertThat(CompletionStatus.on(day, validUntil, voided)).isEqualTo(worth);
    }
}
