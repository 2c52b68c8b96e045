package uk.leabridge.referrals.casework.session.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a session was not held. */
public record NotHeldRequest(
        @NotBlank(message = "Enter the reason.") @Size(max = 10_000)
        String reason) {}
