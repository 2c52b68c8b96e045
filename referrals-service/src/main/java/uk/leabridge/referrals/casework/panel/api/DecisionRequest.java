package uk.leabridge.referrals.casework.panel.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.application.RequestedMove;
import uk.leabridge.referrals.casework.panel.domain.Decision;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/**
 * What the panel decides on an item.
 *
 * @param dissent who was of another opinion and why; left out when nobody was
 * @param signposts where the person is pointed to; at least one for NOT_ADOPT
 */
public record DecisionRequest(
        @NotNull(message = "Select an agenda item.") UUID itemId,
        @NotNull(message = "Select the decision.") Decision decision,

        @NotBlank(message = "Enter the reason.") @Size(max = 10_000)
        String reason,

        @Nullable @Size(max = 10_000) String evidence,
        @NotNull(message = "Select the legal basis.") LegalBasis legalBasis,
        @Nullable @Size(min = 1, max = 10_000) String dissent,
        @Nullable @Size(max = 10) Set<Signpost> signposts) {
    RequestedMove.Words words() {
        return new RequestedMove.Words(reason, evidence, legalBasis);
    }
}
