package uk.leabridge.referrals.records.retention.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a hold is over. */
record LiftRequest(
        @NotBlank(message = "Enter the reason.") @Size(max = 4000)
        String reason) {}
