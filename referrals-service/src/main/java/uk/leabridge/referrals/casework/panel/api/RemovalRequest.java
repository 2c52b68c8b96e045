package uk.leabridge.referrals.casework.panel.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import uk.leabridge.referrals.casework.cases.application.RequestedMove;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;

/** Why a case is taken off the agenda. */
public record RemovalRequest(
        @NotBlank(message = "Enter the reason.") @Size(max = 10_000)
        String reason,

        @NotNull(message = "Select the legal basis.") LegalBasis legalBasis) {
    RequestedMove.Words words() {
        return new RequestedMove.Words(reason, null, legalBasis);
    }
}
