package uk.leabridge.referrals.intake.referral.domain;

import java.time.Instant;
import java.util.UUID;

/** What the other services are told. Codes and ids only. */
public sealed interface ReferralEvent {
    UUID referralId();

    String reference();

    String borough();

    Instant at();

    record Received(
            UUID referralId,
            String reference,
            String borough,
            Sector sector,
            Concern concern,
            boolean immediateDanger,
            Instant at)
            implements ReferralEvent {
        static Received of(Referral referral) {
            return new Received(
                    referral.id(),
                    referral.reference(),
                    referral.borough(),
                    referral.sector(),
                    referral.concern(),
                    referral.immediateDanger(),
                    referral.receivedAt());
        }
    }

    record Screened(
            UUID referralId,
            String reference,
            String borough,
            ReferralStatus outcome,
            String referrerSubject,
            Instant at)
            implements ReferralEvent {}

    /** Others of the probable same person are known: so many here, so many in other boroughs. */
    record RepeatDetected(
            UUID referralId, String reference, String borough, int known, int elsewhere, boolean escalated, Instant at)
            implements ReferralEvent {}
}
