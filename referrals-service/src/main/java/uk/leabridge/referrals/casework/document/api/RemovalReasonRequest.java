package uk.leabridge.referrals.casework.document.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a document is removed. */
public record RemovalReasonRequest(
        @NotBlank(message = "Enter the reason.") @Size(max = 10_000)
        String reason) {}
