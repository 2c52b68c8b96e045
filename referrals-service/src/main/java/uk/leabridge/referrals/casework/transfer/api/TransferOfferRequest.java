package uk.leabridge.referrals.casework.transfer.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.application.RequestedMove.Words;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;

/** To which borough a case is offered, and why. */
public record TransferOfferRequest(
        @NotNull(message = "Select the borough.") @Pattern(regexp = "[a-z][a-z-]{1,39}")
        String to,

        @NotBlank(message = "Enter the reason.") @Size(max = 10_000)
        String reason,

        @Nullable @Size(max = 10_000) String evidence,
        @NotNull(message = "Select the legal basis.") LegalBasis legalBasis) {
    Words words() {
        return new Words(reason, evidence, legalBasis);
    }
}
