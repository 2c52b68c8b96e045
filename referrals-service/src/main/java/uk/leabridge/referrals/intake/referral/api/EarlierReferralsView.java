package uk.leabridge.referrals.intake.referral.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.linkage.domain.Combination;
import uk.leabridge.referrals.intake.linkage.domain.Strength;
import uk.leabridge.referrals.intake.referral.application.EarlierReferralQueries.Found;
import uk.leabridge.referrals.intake.referral.application.EarlierReferralQueries.Known;
import uk.leabridge.referrals.intake.referral.application.EarlierReferralQueries.KnownElsewhere;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;

/**
 * The other referrals of the probable same person.
 *
 * @param items those of the own borough, closed ones first, of each the newest first
 * @param elsewhere those of other boroughs: that they exist, and whom to ask
 * @param closedByYou references of those that the caller closed: another person has to close this one
 */
public record EarlierReferralsView(List<Earlier> items, List<Elsewhere> elsewhere, List<String> closedByYou) {
    /**
     * One of the own borough.
     *
     * @param decidedBy the subject of who decided; null while it is open
     * @param later whether it came after the one that is looked at
     * @param equal what the two have in common
     */
    public record Earlier(
            UUID id,
            String reference,
            ReferralStatus status,
            Instant receivedAt,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            boolean later,
            Strength strength,
            Set<Combination> equal) {
        static Earlier of(Known known) {
            var ended = known.ended();
            return new Earlier(
                    ended.id(),
                    ended.reference(),
                    ended.status(),
                    ended.receivedAt(),
                    ended.decidedAt(),
                    ended.decidedBy(),
                    known.later(),
                    known.link().strength(),
                    new TreeSet<>(known.link().equal()));
        }
    }

    /**
     * One of another borough.
     *
     * @param contact whom to ask there; null where that borough names nobody
     * @param reference as that borough knows it
     */
    public record Elsewhere(
            String borough, @Nullable String contact, String reference, boolean open, Strength strength) {
        static Elsewhere of(KnownElsewhere known) {
            var link = known.link();
            return new Elsewhere(
                    link.borough().code(), known.contact(), link.reference(), link.open(), link.strength());
        }
    }

    static EarlierReferralsView of(Found found) {
        return new EarlierReferralsView(
                found.known().stream().map(Earlier::of).toList(),
                found.elsewhere().stream().map(Elsewhere::of).toList(),
                found.closedByYou());
    }
}
