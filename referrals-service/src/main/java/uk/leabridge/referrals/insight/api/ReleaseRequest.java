package uk.leabridge.referrals.insight.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Which year to release.
 *
 * @param year from April to March, like {@code 2025-26}
 */
record ReleaseRequest(
        @NotNull(message = "Enter the year.") @Size(max = 7) String year) {}
