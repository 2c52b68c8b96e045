package uk.leabridge.referrals.panel.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import uk.leabridge.referrals.referral.domain.PanelKind;

/** A new panel of the borough. */
public record NewPanelRequest(
        @NotNull(message = "Select the type of panel.") PanelKind kind,

        @NotNull(message = "Enter the panel’s membership terms.") @Valid
        PanelTermsRequest terms) {}
