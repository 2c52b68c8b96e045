package uk.leabridge.referrals.casework.cases.domain;

import java.time.Instant;
import java.util.UUID;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/**
 * All that a case begins with.
 *
 * @param prefix of the reference: the borough's letters
 * @param person whose data key seals {@code identity}
 * @param identity who the person is, as JSON, sealed
 */
public record NewCase(
        UUID id,
        String borough,
        String prefix,
        UUID person,
        UUID referral,
        PanelKind kind,
        Concern concern,
        byte[] identity,
        Instant openedAt) {}
