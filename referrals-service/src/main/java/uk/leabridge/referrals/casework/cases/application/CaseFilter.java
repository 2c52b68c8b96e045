package uk.leabridge.referrals.casework.cases.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/**
 * What a list is narrowed to; null narrows nothing.
 *
 * @param mine only those given to the actor
 * @param reference the one with this reference, like {@code TH-C-2026-000123}
 */
public record CaseFilter(
        @Nullable CaseStatus status,
        @Nullable PanelKind kind,
        @Nullable UUID referral,
        boolean mine,
        @Nullable String reference) {
    /** How a reference is written: the borough's letters, the year, the number. */
    public static final String REFERENCE = "([A-Z-]{2,40})-C-([0-9]{4})-([0-9]{6,9})";
}
