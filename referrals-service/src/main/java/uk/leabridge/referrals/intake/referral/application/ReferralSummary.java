package uk.leabridge.referrals.intake.referral.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.referral.domain.AgeBand;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.GatewayCheckResult;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;
import uk.leabridge.referrals.intake.referral.domain.Sector;

/** A referral in a list: nothing of it identifies a person. */
public record ReferralSummary(
        UUID id,
        String reference,
        ReferralStatus status,
        Sector sector,
        Concern concern,
        AgeBand ageBand,
        boolean immediateDanger,
        @Nullable String assignee,
        Instant receivedAt,
        Instant gatewayDueAt,
        @Nullable GatewayCheckResult gatewayResult,
        boolean overdue,
        boolean escalatedToChair) {}
