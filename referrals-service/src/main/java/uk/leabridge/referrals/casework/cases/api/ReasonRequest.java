package uk.leabridge.referrals.casework.cases.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.application.RequestedMove;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;

/** Why something is done with a case. */
public record ReasonRequest(
        @NotBlank(message = "Enter the reason.") @Size(max = 10_000)
        String reason,

        @Nullable @Size(max = 10_000) String evidence,
        @NotNull(message = "Select the legal basis.") LegalBasis legalBasis) {
    RequestedMove move(CaseAction action) {
        return RequestedMove.of(action, new RequestedMove.Words(reason, evidence, legalBasis));
    }
}
