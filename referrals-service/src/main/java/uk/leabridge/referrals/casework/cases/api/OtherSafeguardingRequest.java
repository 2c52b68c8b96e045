package uk.leabridge.referrals.casework.cases.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.application.RequestedMove;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/** Which other routes keep the person safe without their consent to this one. */
public record OtherSafeguardingRequest(
        @Nullable @Size(max = 10) Set<Signpost> signposts,

        @NotBlank(message = "Enter why these measures were chosen.") @Size(max = 10_000)
        String reason,

        @Nullable @Size(max = 10_000) String evidence,
        @NotNull(message = "Select the legal basis.") LegalBasis legalBasis) {
    RequestedMove move() {
        return RequestedMove.of(
                        CaseAction.CHOOSE_OTHER_SAFEGUARDING, new RequestedMove.Words(reason, evidence, legalBasis))
                .pointingTo(signposts);
    }
}
