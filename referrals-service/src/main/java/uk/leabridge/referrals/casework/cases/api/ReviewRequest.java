package uk.leabridge.referrals.casework.cases.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.application.RequestedMove;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.casework.cases.domain.ReviewOutcome;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;

/** A review: of support while it is active, or of how somebody fares after it. */
public record ReviewRequest(
        @NotNull(message = "Select the type of review.") Kind kind,
        @NotNull(message = "Select the outcome.") ReviewOutcome outcome,

        @NotBlank(message = "Enter the reason.") @Size(max = 10_000)
        String reason,

        @Nullable @Size(max = 10_000) String evidence,
        @NotNull(message = "Select the legal basis.") LegalBasis legalBasis) {
    /** Which review it is. */
    public enum Kind {
        MONTHLY(CaseAction.REVIEW),
        AT_6_MONTHS(CaseAction.REVIEW_AT_6_MONTHS),
        AT_12_MONTHS(CaseAction.REVIEW_AT_12_MONTHS);

        private final CaseAction action;

        Kind(CaseAction action) {
            this.action = action;
        }
    }

    RequestedMove move() {
        return RequestedMove.of(kind.action, new RequestedMove.Words(reason, evidence, legalBasis))
                .comingTo(outcome);
    }
}
