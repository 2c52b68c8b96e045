package uk.leabridge.referrals.cases.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.cases.domain.CaseStatus;
import uk.leabridge.referrals.referral.domain.PanelKind;

/**
 * What a list is narrowed to; null narrows nothing.
 *
 * @param mine only those given to the actor
 */
public record CaseFilter(
        @Nullable CaseStatus status,
        @Nullable PanelKind kind,
        @Nullable UUID referral,
        boolean mine) {}
