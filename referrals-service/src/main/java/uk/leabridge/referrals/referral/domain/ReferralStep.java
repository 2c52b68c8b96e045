package uk.leabridge.referrals.referral.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a referral, for its chronology.
 *
 * @param from the status before; null at receipt and where the status stays
 * @param to the status after; null where the status stays
 * @param codes what was decided, in codes: legal basis, signposts, check result, assignee
 * @param reason the words behind it, sealed before they are stored
 * @param evidence what it rests on, sealed before it is stored
 */
public record ReferralStep(
        Kind kind,
        Instant at,
        @Nullable ReferralStatus from,
        @Nullable ReferralStatus to,
        List<String> codes,
        @Nullable String reason,
        @Nullable String evidence) {
    /** What kind of step. */
    public enum Kind {
        RECEIVED,
        SCREENING_STARTED,
        SCREENED,
        GATEWAY_CHECK_REQUESTED,
        GATEWAY_CHECK_ANSWERED,
        ASSIGNED
    }

    public ReferralStep {
        codes = List.copyOf(codes);
    }

    static ReferralStep of(Kind kind, Instant at, String... codes) {
        return new ReferralStep(kind, at, null, null, List.of(codes), null, null);
    }
}
