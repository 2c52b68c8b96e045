package uk.leabridge.referrals.intake.referral.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.referral.domain.GatewayCheckResult;

/**
 * The police's answer, or a new question to them.
 *
 * @param result what they found; left out, they are asked again
 * @param note who answered and how, or what the new information is
 */
public record GatewayCheckRequest(
        @Nullable GatewayCheckResult result,

        @NotBlank(message = "Enter who replied and how, or the new information.") @Size(max = 5_000)
        String note) {}
