package uk.leabridge.training.course.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.course.domain.Course;
import uk.leabridge.training.course.domain.TrainingKind;

/** A new course. */
public record OfferCourseRequest(
        @NotNull
        @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}", message = "Use 2 to 40 capital letters, digits and hyphens.")
        String code,

        @NotBlank @Size(max = 200) String title,

        @NotNull TrainingKind kind,

        @NotNull @Min(1) @Max(5) Integer level,

        @Min(1) @Max(120) @Nullable Integer validityMonths) {
    Course.Details details() {
        return new Course.Details(code, title.strip(), kind, level, validityMonths);
    }
}
