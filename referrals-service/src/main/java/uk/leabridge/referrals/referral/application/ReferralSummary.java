package uk.leabridge.referrals.referral.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.referral.domain.AgeBand;
import uk.leabridge.referrals.referral.domain.Concern;
import uk.leabridge.referrals.referral.domain.GatewayCheckResult;
import uk.leabridge.referrals.referral.domain.ReferralStatus;
import uk.leabridge.referrals.referral.domain.Sector;

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
