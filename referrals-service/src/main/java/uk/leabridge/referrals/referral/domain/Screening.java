package uk.leabridge.referrals.referral.domain;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A screening decision as an officer makes it.
 *
 * @param reason why, in the officer's words; sealed before it is stored
 * @param evidence what it rests on; sealed before it is stored
 * @param signposts where the person is pointed to; at least one for SIGNPOSTED
 * @param panel which kind of panel hears of the person; for CASE_OPENED
 */
public record Screening(
        ScreeningDecision decision,
        String reason,
        @Nullable String evidence,
        LegalBasis legalBasis,
        Set<Signpost> signposts,
        PanelRoute panel) {
    public Screening {
        signposts = Set.copyOf(signposts);
    }

    /** Whether it is to open a case. */
    public boolean opensCase() {
        return decision == ScreeningDecision.CASE_OPENED;
    }

    /** Why no panel can hear of the person, when a case is to be opened. */
    Optional<ScreeningOutcome> panelRefusal(int minimumReason) {
        return opensCase() ? panel.refusal(minimumReason) : Optional.empty();
    }

    /** The same screening of a person whose date of birth says this kind of panel. */
    public Screening ofOneBornInto(PanelKind kind) {
        return new Screening(decision, reason, evidence, legalBasis, signposts, panel.bornInto(kind));
    }
}
