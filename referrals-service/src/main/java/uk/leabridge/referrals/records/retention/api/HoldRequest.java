package uk.leabridge.referrals.records.retention.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import uk.leabridge.referrals.records.retention.domain.HoldGround;

/** Why a record has to stay. */
record HoldRequest(
        @NotNull(message = "Select why the record must be kept.")
        HoldGround ground,

        @NotBlank(message = "Enter the reason.") @Size(max = 4000)
        String reason) {}
