package uk.leabridge.referrals.intake.advice.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The referral that came of a question. */
public record ReferredRequest(
        @NotNull(message = "Select the referral.") UUID referralId) {}
