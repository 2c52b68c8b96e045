package uk.leabridge.referrals.subjectaccess.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.subjectaccess.domain.Exemption;

/**
 * Whether one item is shown or held back.
 *
 * @param exemption why it is held back; without one it is shown
 */
record ChoiceRequest(
        @Nullable Exemption exemption,

        @NotBlank(message = "Enter the reason.") @Size(max = 4000)
        String reason) {}
