package uk.leabridge.referrals.intake.referral.domain;

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
        ASSIGNED,
        REPEAT_DETECTED,
        ESCALATED_TO_CHAIR,
        /** Another service was asked what came of it that the person was pointed to it. */
        SIGNPOST_CHASED
    }

    public ReferralStep {
        codes = List.copyOf(codes);
    }

    /** What is done with every referral as it comes in. */
    static List<ReferralStep> first(Instant receivedAt) {
        return List.of(
                new ReferralStep(Kind.RECEIVED, receivedAt, null, ReferralStatus.RECEIVED, List.of(), null, null),
                of(Kind.GATEWAY_CHECK_REQUESTED, receivedAt));
    }

    /** So many others of the probable same person, here and in other boroughs. */
    static List<ReferralStep> foundOthers(int known, int elsewhere, boolean escalated, Instant at) {
        var found = of(Kind.REPEAT_DETECTED, at, "IN_BOROUGH_" + known, "ELSEWHERE_" + elsewhere);
        return escalated ? List.of(found, of(Kind.ESCALATED_TO_CHAIR, at)) : List.of(found);
    }

    /** A service that the person was pointed to was asked; the words say what it answered. */
    public static ReferralStep chased(List<String> codes, String words, Instant at) {
        return new ReferralStep(Kind.SIGNPOST_CHASED, at, null, null, codes, words, null);
    }

    static ReferralStep of(Kind kind, Instant at, String... codes) {
        return new ReferralStep(kind, at, null, null, List.of(codes), null, null);
    }
}
