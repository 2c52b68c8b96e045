package uk.leabridge.referrals.intake.referral.application;

import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;
import uk.leabridge.referrals.intake.referral.domain.Sector;

/**
 * What a list is narrowed to; null narrows nothing.
 *
 * @param overdue only those whose gateway check is past its due date
 * @param assignee the subject of an officer
 * @param reference the one with this reference, like {@code TH-R-2026-000123}
 */
public record ReferralFilter(
        @Nullable ReferralStatus status,
        @Nullable Sector sector,
        boolean overdue,
        @Nullable String assignee,
        @Nullable String reference) {
    /** How a reference is written: the borough's letters, the year, the number. */
    public static final String REFERENCE = "([A-Z-]{2,40})-R-([0-9]{4})-([0-9]{6,9})";
}
