package uk.leabridge.referrals.intake.advice.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A question to the borough's safeguarding officers. */
public record QuestionRequest(
        @NotBlank(message = "Enter your question.") @Size(min = 10, max = 10_000)
        String question) {}
