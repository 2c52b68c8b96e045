package uk.leabridge.referrals.records.retention.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import uk.leabridge.platform.validation.Within;

/** The day on which somebody confirmed that they destroyed what they had. */
record ConfirmationRequest(
        @NotNull(message = "Enter the date.") @Within(yearsAgo = 10, yearsAhead = 10)
        LocalDate confirmedOn) {}
