package uk.leabridge.referrals.casework.cases.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Who takes it: the subject of an officer's tokens. */
public record CaseAssignmentRequest(
        @NotNull(message = "Select an officer.") UUID assignee) {}
