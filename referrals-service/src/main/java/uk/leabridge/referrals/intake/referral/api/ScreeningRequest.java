package uk.leabridge.referrals.intake.referral.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;
import uk.leabridge.referrals.intake.referral.domain.PanelRoute;
import uk.leabridge.referrals.intake.referral.domain.Screening;
import uk.leabridge.referrals.intake.referral.domain.ScreeningDecision;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/**
 * A screening decision with its reason and its legal basis.
 *
 * @param panelKind for CASE_OPENED where the date of birth is not known: which panel hears of the person
 * @param panelKindReason why that panel
 */
public record ScreeningRequest(
        @NotNull(message = "Select what happens next.") ScreeningDecision decision,

        @NotBlank(message = "Enter the reason for your decision.") @Size(max = 10_000)
        String reason,

        @Nullable @Size(max = 10_000) String evidence,
        @NotNull(message = "Select the legal basis.") LegalBasis legalBasis,
        @Nullable @Size(max = 10) Set<Signpost> signposts,
        @Nullable PanelKind panelKind,
        @Nullable @Size(max = 10_000) String panelKindReason) {
    Screening toScreening() {
        return new Screening(
                decision,
                reason,
                evidence,
                legalBasis,
                signposts == null ? Set.of() : signposts,
                PanelRoute.chosen(panelKind, panelKindReason));
    }
}
