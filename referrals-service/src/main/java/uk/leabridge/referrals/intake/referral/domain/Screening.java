package uk.leabridge.referrals.intake.referral.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    /** What was decided beside the status, in codes. */
    List<String> codes() {
        var codes = new TreeSet<>(Set.of(legalBasis.name()));
        signposts.forEach(signpost -> codes.add("SIGNPOST_" + signpost.name()));
        return List.copyOf(codes);
    }

    /** Why no panel can hear of the person, when a case is to be opened. */
    Optional<ReferralOutcome.Refusal> panelRefusal(int minimumReason) {
        return opensCase() ? panel.refusal(minimumReason) : Optional.empty();
    }

    /** The same screening of a person whose date of birth says this kind of panel. */
    public Screening ofOneBornInto(PanelKind kind) {
        return new Screening(decision, reason, evidence, legalBasis, signposts, panel.bornInto(kind));
    }
}
