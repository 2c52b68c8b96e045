package uk.leabridge.referrals.intake.referral.domain;

import java.time.Instant;
import java.time.ZoneOffset;

/** What people call a referral by, as for example {@code TH-R-2026-000123}. */
public final class ReferralReference {
    private ReferralReference() {}

    /** A reference from its parts. */
    public static String of(String prefix, Instant receivedAt, long number) {
        return "%s-R-%d-%06d"
                .formatted(prefix, receivedAt.atZone(ZoneOffset.UTC).getYear(), number);
    }
}
