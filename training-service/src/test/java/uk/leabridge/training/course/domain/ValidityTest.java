package uk.leabridge.training.course.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {
    @ParameterizedTest
    @CsvSource({
        "2024-05-03, 24, 2026-05-03",
        "2026-08-31, 6, 2027-02-28",
        "2024-02-29, 12, 2025-02-28",
        "2026-12-31, 1, 2027-01-31"
    })
    void countsUpToAndOnItsLastDay(LocalDate completedOn, int months, LocalDate lastDay) {
        assertThat(new Validity(months).lastDay(completedOn)).isEqualTo(lastDay);
    }

    @Test
    void countsForEverWithoutMonths() {
        assertThat(new Validity(null).lastDay(LocalDate.of(2026, 5, 3))).isNull();
    }
}
