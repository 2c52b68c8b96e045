package uk.leabridge.referrals.casework.session.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import uk.leabridge.platform.validation.Within;

/**
 * A session to be held.
 *
 * @param provider the slug of the provider's organisation
 */
public record SessionRequest(
        @NotNull(message = "Select the provider.") @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,79}")
        String provider,

        @NotNull(message = "Enter when it starts.") @Within(yearsAgo = 10, yearsAhead = 10)
        Instant startsAt) {}
