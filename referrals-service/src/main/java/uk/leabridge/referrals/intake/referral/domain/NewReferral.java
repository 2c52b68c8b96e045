package uk.leabridge.referrals.intake.referral.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a referral begins with.
 *
 * @param number one that no other referral has, in any borough
 * @param prefix of the reference: the borough's letters
 * @param person whose data key seals {@code body}
 * @param body the whole form as JSON, sealed
 * @param screeningDueAt until when it should be screened
 * @param gatewayDueAt when the police's check is due
 */
public record NewReferral(
        UUID id,
        long number,
        String borough,
        String prefix,
        UUID person,
        Sector sector,
        Concern concern,
        AgeBand ageBand,
        boolean immediateDanger,
        String referrerSubject,
        @Nullable String referrerOrganisation,
        byte[] body,
        Instant receivedAt,
        Instant screeningDueAt,
        Instant gatewayDueAt) {}
