package uk.leabridge.referrals.referral.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A screening decision as an officer makes it.
 *
 * @param reason why, in the officer's words; sealed before it is stored
 * @param evidence what it rests on; sealed before it is stored
 * @param signposts where the person is pointed to; at least one for SIGNPOSTED
 */
public record Screening(
        ScreeningDecision decision,
        String reason,
        @Nullable String evidence,
        LegalBasis legalBasis,
        Set<Signpost> signposts) {
    public Screening {
        signposts = Set.copyOf(signposts);
    }
}
