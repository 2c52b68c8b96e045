package uk.leabridge.referrals.referral.application;

import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.referral.domain.ReferralStatus;
import uk.leabridge.referrals.referral.domain.Sector;

/**
 * What a list is narrowed to; null narrows nothing.
 *
 * @param overdue only those whose gateway check is past its due date
 * @param assignee the subject of an officer
 */
public record ReferralFilter(
        @Nullable ReferralStatus status,
        @Nullable Sector sector,
        boolean overdue,
        @Nullable String assignee) {}
