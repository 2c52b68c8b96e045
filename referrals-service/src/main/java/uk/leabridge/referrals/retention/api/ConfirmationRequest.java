package uk.leabridge.referrals.retention.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The day on which somebody confirmed that they destroyed what they had. */
record ConfirmationRequest(
        @NotNull(message = "Enter the day.") LocalDate confirmedOn) {}
