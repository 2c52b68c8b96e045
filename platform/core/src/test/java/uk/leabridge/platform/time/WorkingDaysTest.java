package uk.leabridge.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private final WorkingDays days = new WorkingDays();

    /** The bank holidays of England as published on gov.uk/bank-holidays. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, false", // New Year's Day
        "2026-04-03, false", // Good Friday
        "2026-04-06, false", // Easter Monday
        "2026-05-04, false", // early May
        "2026-05-25, false", // spring
        "2026-08-31, false", // summer
        "2026-12-25, false", // Christmas Day
        "2026-12-28, false", // Boxing Day, moved from Saturday
        "2026-11-21, false", // a Saturday
        "2026-11-22, false", // a Sunday
        "2026-11-23, true", // a Monday
        "2026-03-17, true", // a holiday in Northern Ireland only
        "2026-08-03, true", // a holiday in Scotland only
        "2026-11-30, true" // a holiday in Scotland only
    })
    void knowsEnglandsHolidays(LocalDate day, boolean working) {
        assertThat(days.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T10:00:00Z, 5, 2026-11-23T23:59:59.999Z", // Monday: the next Monday, in winter time
        "2026-04-01T22:59:00Z, 5, 2026-04-10T22:59:59.999Z", // over Easter, in summer time
        "2026-04-01T23:30:00Z, 1, 2026-04-07T22:59:59.999Z", // already the 2nd in London
        "2026-12-24T12:00:00Z, 1, 2026-12-29T23:59:59.999Z" // over Christmas
    })
    void countsWorkingDaysInLondon(Instant from, int count, Instant due) {
        assertThat(days.dueAfter(from, count)).isEqualTo(due);
    }

    @Test
    void wantsADay() {
        assertThatIllegalArgumentException().isThrownBy(() -> days.dueAfter(Instant.EPOCH, 0));
    }
}
