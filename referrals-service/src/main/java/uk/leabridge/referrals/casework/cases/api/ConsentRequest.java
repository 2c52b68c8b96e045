package uk.leabridge.referrals.casework.cases.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.application.RequestedMove;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;

/**
 * What became of the consent to support.
 *
 * @param from who is asked, for SOUGHT: an adult themselves, at 16 and 17 they or a parent or carer, below a parent or carer
 * @param reason how they were asked, or how they answered
 */
public record ConsentRequest(
        @NotNull(message = "Select the outcome for consent.")
        Step step,

        @Nullable ConsentFrom from,

        @NotBlank(message = "Enter how they were asked or how they responded.") @Size(max = 10_000)
        String reason,

        @Nullable @Size(max = 10_000) String evidence,
        @NotNull(message = "Select the legal basis.") LegalBasis legalBasis) {
    /** What became of it. */
    public enum Step {
        SOUGHT(CaseAction.SEEK_CONSENT),
        GIVEN(CaseAction.GIVE_CONSENT),
        REFUSED(CaseAction.REFUSE_CONSENT),
        WITHDRAWN(CaseAction.WITHDRAW_CONSENT);

        private final CaseAction action;

        Step(CaseAction action) {
            this.action = action;
        }
    }

    RequestedMove move() {
        return RequestedMove.of(step.action, new RequestedMove.Words(reason, evidence, legalBasis))
                .from(from);
    }
}
