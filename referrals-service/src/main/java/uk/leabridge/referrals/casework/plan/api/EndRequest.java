package uk.leabridge.referrals.casework.plan.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What came of an action, or why it is cancelled, or why a reason is withdrawn. */
public record EndRequest(
        @NotBlank(message = "Enter the reason.") @Size(max = 10_000)
        String reason) {}
