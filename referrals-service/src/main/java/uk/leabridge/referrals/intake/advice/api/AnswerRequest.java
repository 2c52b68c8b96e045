package uk.leabridge.referrals.intake.advice.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The advice that is given. */
public record AnswerRequest(
        @NotBlank(message = "Enter your answer.") @Size(min = 10, max = 10_000)
        String answer) {}
