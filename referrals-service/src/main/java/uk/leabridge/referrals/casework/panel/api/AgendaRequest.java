package uk.leabridge.referrals.casework.panel.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.application.RequestedMove;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;

/** A case to be heard, and why at this meeting. */
public record AgendaRequest(
        @NotNull(message = "Select a case.") UUID caseId,

        @NotBlank(message = "Enter the reason.") @Size(max = 10_000)
        String reason,

        @Nullable @Size(max = 10_000) String evidence,
        @NotNull(message = "Select the legal basis.") LegalBasis legalBasis) {
    RequestedMove.Words words() {
        return new RequestedMove.Words(reason, evidence, legalBasis);
    }
}
