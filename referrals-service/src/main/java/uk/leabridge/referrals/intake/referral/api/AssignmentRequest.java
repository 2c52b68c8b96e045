package uk.leabridge.referrals.intake.referral.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Who takes it: the subject of an officer’s tokens. */
public record AssignmentRequest(
        @NotNull(message = "Select an officer.") UUID assignee) {}
