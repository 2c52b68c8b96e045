package uk.leabridge.referrals.intake.referral.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;

/** How referrals ended that may be of one person; only those of the actor's borough. */
public interface EarlierReferralLists {
    /**
     * A referral and its end.
     *
     * @param decidedBy the subject of who decided; null while it is open
     */
    record Ended(
            UUID id,
            String reference,
            ReferralStatus status,
            Instant receivedAt,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {}

    /** These referrals: the closed ones first, of each the newest first. */
    List<Ended> of(Collection<UUID> referrals);

    /** The references of those among them that this person closed: nobody did anything more about them. */
    List<String> closedBy(String subject, Collection<UUID> referrals);
}
