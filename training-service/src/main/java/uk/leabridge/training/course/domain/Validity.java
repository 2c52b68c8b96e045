package uk.leabridge.training.course.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a completion counts. The last day is inclusive: completed on 3 May 2024 with 24 months, it counts up to and on 3 May
 * 2026 and has lapsed on 4 May 2026. A month without that day ends on its last day.
 *
 * @param months null for ever
 */
public record Validity(@Nullable Integer months) {
    /** The last day on which it counts; null for ever. */
    public @Nullable LocalDate lastDay(LocalDate completedOn) {
        return months == null ? null : completedOn.plusMonths(months);
    }
}
