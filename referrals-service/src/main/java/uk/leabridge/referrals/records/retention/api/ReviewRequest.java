package uk.leabridge.referrals.records.retention.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.validation.Within;
import uk.leabridge.referrals.records.retention.domain.ReviewDecision;

/**
 * A review of one record.
 *
 * @param keepUntil the last day that it is kept; only for KEEP
 */
record ReviewRequest(
        @NotNull(message = "Select whether to destroy or keep the record.")
        ReviewDecision decision,

        @Nullable @Within(yearsAgo = 10, yearsAhead = 100) LocalDate keepUntil,

        @NotBlank(message = "Enter the reason.") @Size(max = 4000)
        String reason) {}
