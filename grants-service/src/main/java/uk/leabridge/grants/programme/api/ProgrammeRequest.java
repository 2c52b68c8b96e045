package uk.leabridge.grants.programme.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import uk.leabridge.grants.programme.domain.Programme;

/** A new programme. */
public record ProgrammeRequest(
        @NotBlank @Size(max = 200) String title,

        @NotNull @Pattern(regexp = "20[0-9]{2}/[0-9]{2}", message = "Enter the financial year in the form 2026/27.")
        String financialYear,

        @NotNull @PositiveOrZero @Max(100_000_000_000L) Long budgetPence) {
    Programme.Terms terms() {
        return new Programme.Terms(title.strip(), financialYear, budgetPence);
    }
}
