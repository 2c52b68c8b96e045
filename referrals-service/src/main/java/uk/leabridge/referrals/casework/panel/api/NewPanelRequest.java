package uk.leabridge.referrals.casework.panel.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** A new panel of the borough. */
public record NewPanelRequest(
        @NotNull(message = "Select the type of panel.") PanelKind kind,

        @NotNull(message = "Enter the panel’s membership terms.") @Valid
        PanelTermsRequest terms) {}
