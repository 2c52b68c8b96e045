package uk.leabridge.referrals.casework.panel.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an agency tells the panel.
 *
 * @param agency whose it is; a member may leave it out, because they speak for one agency alone
 */
public record InformationRequest(
        @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String agency,

        @NotBlank(message = "Enter what the agency knows, or that it has no information.") @Size(max = 10_000)
        String words) {}
