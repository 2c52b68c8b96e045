package uk.leabridge.referrals.records.subjectaccess.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the answer takes longer. */
record WhyRequest(
        @NotBlank(message = "Enter the reason.") @Size(max = 4000)
        String reason) {}
