package uk.leabridge.referrals.panel.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import uk.leabridge.referrals.referral.domain.PanelKind;

/** A new panel of the borough. */
public record NewPanelRequest(
        @NotNull(message = "Choose the kind of panel.") PanelKind kind,

        @NotNull(message = "Say how it is made up.") @Valid PanelTermsRequest terms) {}
