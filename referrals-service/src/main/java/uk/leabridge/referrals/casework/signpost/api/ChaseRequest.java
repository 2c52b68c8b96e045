package uk.leabridge.referrals.casework.signpost.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.signpost.domain.ChaseResult;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/**
 * What came of asking a service.
 *
 * @param instead the other services that the person is pointed to; at least one for REDIRECTED, and none otherwise
 */
public record ChaseRequest(
        @NotNull(message = "Select the outcome.") ChaseResult result,

        @Nullable @Size(max = 10) Set<Signpost> instead,

        @NotBlank(message = "Enter who you contacted, and what they said.") @Size(max = 10_000)
        String words) {
    Set<Signpost> pointedTo() {
        return instead == null ? Set.of() : instead;
    }
}
