package uk.leabridge.referrals.casework.plan.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why nothing is done about a factor. */
public record WhyNotRequest(
        @NotNull(message = "Select the factor.") @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        String factor,

        @NotBlank(message = "Enter the reason.") @Size(max = 10_000)
        String reason) {}
