package uk.leabridge.referrals.casework.cases.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.cases.domain.ConsentStatus;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/**
 * A case in a list: nothing of it identifies a person.
 *
 * @param transferredTo the borough that has taken it over; then nothing more of it is to be seen here
 */
public record CaseSummary(
        UUID id,
        String reference,
        PanelKind kind,
        Concern concern,
        CaseStatus status,
        Instant statusSince,
        ConsentStatus consent,
        @Nullable String assignee,
        Instant openedAt,
        @Nullable String transferredTo) {}
