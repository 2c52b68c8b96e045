package uk.leabridge.referrals.signpost.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import uk.leabridge.referrals.signpost.domain.ChaseResult;

/** What came of asking a service. */
public record ChaseRequest(
        @NotNull(message = "Choose what came of it.") ChaseResult result,

        @NotBlank(message = "Say whom you asked, and what they said.") @Size(max = 10_000)
        String words) {}
