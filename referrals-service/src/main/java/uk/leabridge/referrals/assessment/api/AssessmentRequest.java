package uk.leabridge.referrals.assessment.api;

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
import uk.leabridge.referrals.assessment.application.RecordAssessment;
import uk.leabridge.referrals.assessment.domain.Presence;

/**
 * An assessment.
 *
 * @param follows the number of the assessment that you have read last, 0 for the first of a case
 */
public record AssessmentRequest(
        @NotBlank(message = "Choose the framework.") @Pattern(regexp = "[a-z][a-z0-9-]{1,39}")
        String framework,

        @Min(1) @Max(9_999) int frameworkVersion,
        @Min(0) @Max(9_999) int follows,

        @NotBlank(message = "Sum the assessment up.") @Size(max = 10_000)
        String summary,

        @NotEmpty(message = "Say something of every factor.") @Size(max = 200)
        List<@NotNull @Valid Said> findings) {
    /** What is said of a factor; of one that is present also what shows it. */
    public record Said(
            @NotNull(message = "Name the factor.") @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String factor,

            @NotNull(message = "Say whether it is present.") Presence presence,
            @Nullable @Size(max = 10_000) String note) {}

    @AssertTrue(message = "Name each factor once.")
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
