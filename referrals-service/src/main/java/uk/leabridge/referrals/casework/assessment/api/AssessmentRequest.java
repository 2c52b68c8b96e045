package uk.leabridge.referrals.casework.assessment.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.assessment.application.RecordAssessment;
import uk.leabridge.referrals.casework.assessment.domain.Presence;

/**
 * An assessment.
 *
 * @param follows the number of the assessment that you have read last, 0 for the first of a case
 */
public record AssessmentRequest(
        @NotBlank(message = "Select the assessment framework.") @Pattern(regexp = "[a-z][a-z0-9-]{1,39}")
        String framework,

        @Min(1) @Max(9_999) int frameworkVersion,
        @Min(0) @Max(9_999) int follows,

        @NotBlank(message = "Enter a summary of the assessment.") @Size(max = 10_000)
        String summary,

        @NotEmpty(message = "Answer every factor.") @Size(max = 200)
        List<@NotNull @Valid Said> findings) {
    /** What is said of a factor; of one that is present also what shows it. */
    public record Said(
            @NotNull(message = "Enter the factor’s code.") @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String factor,

            @NotNull(message = "Select whether the factor is present.")
            Presence presence,

            @Nullable @Size(max = 10_000) String note) {}

    @AssertTrue(message = "List each factor only once.")
    boolean isEachNamedOnce() {
        return findings == null
                || findings.stream()
                                .filter(Objects::nonNull)
                                .map(Said::factor)
                                .distinct()
                                .count()
                        == findings.stream().filter(Objects::nonNull).count();
    }

    List<RecordAssessment.Said> said() {
        return findings.stream()
                .map(s -> new RecordAssessment.Said(s.factor(), s.presence(), s.note()))
                .toList();
    }
}
