package uk.leabridge.referrals.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingYearTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-31T22:59:59Z, 2025-26",
        "2026-03-31T23:00:00Z, 2026-27",
        "2026-04-01T00:00:00Z, 2026-27",
        "2099-12-31T00:00:00Z, 2099-00"
    })
    void beginsWithAprilInLondon(Instant moment, String year) {
        assertThat(ReportingYear.of(moment).code()).isEqualTo(year);
    }

    @Test
    void endsWhenTheNextOneBegins() {
        var year = ReportingYear.parse("2025-26").orElseThrow();

        assertThat(year.from()).isEqualTo("2025-03-31T23:00:00Z");
        assertThat(year.until()).isEqualTo("2026-03-31T23:00:00Z");
        assertThat(year.isOver(Instant.parse("2026-03-31T22:59:59Z"))).isFalse();
        assertThat(year.isOver(Instant.parse("2026-03-31T23:00:00Z"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2025-27", "2025-2026", "2025/26", "1999-00", "", "2025-26 "})
    void isWrittenInOneWayOnly(String written) {
        assertThat(ReportingYear.parse(written)).isEmpty();
    }
}
