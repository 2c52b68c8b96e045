package uk.leabridge.referrals.records.subjectaccess.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import uk.leabridge.referrals.records.subjectaccess.domain.ClosingOutcome;

/** How a request ended. */
record ClosingRequest(
        @NotNull(message = "Select the outcome.") ClosingOutcome outcome,

        @NotBlank(message = "Enter the reason.") @Size(max = 4000)
        String reason) {}
