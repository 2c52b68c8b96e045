package uk.leabridge.training.course.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.course.application.CourseRow;
import uk.leabridge.training.course.domain.TrainingKind;

/**
 * A course.
 *
 * @param borough null for a course of the partnership
 * @param validityMonths null when it counts for ever
 */
public record CourseView(
        UUID id,
        @Nullable String borough,
        String code,
        String title,
        TrainingKind kind,
        int level,
        @Nullable Integer validityMonths) {
    static CourseView of(CourseRow row) {
        var months = row.validityMonths();
        return new CourseView(
                row.id(),
                row.borough(),
                row.code(),
                row.title(),
                row.kind(),
                row.level(),
                months == null ? null : months.intValue());
    }
}
