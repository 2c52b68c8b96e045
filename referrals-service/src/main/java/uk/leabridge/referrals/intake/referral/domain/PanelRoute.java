package uk.leabridge.referrals.intake.referral.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.reason.domain.Reason;

/**
 * Which kind of panel a case goes to. The date of birth decides; where it is not known the officer chooses and says why.
 *
 * @param byBirth what the date of birth says; null when it is not known
 * @param chosen what the officer chose
 * @param because why, in the officer's words; sealed before it is stored
 */
public record PanelRoute(
        @Nullable PanelKind byBirth,
        @Nullable PanelKind chosen,
        @Nullable String because) {
    /** What an officer says, before the date of birth is looked at. */
    public static PanelRoute chosen(@Nullable PanelKind kind, @Nullable String because) {
        return new PanelRoute(null, kind, because);
    }

    /** The kind by a date of birth that is known. */
    public PanelRoute bornInto(PanelKind kind) {
        return new PanelRoute(kind, chosen, because);
    }

    /** Whether an officer chose, because the date of birth is not known. */
    public boolean isChosen() {
        return byBirth == null && chosen != null;
    }

    /** The kind; nothing while nobody has chosen. */
    public Optional<PanelKind> kind() {
        return Optional.ofNullable(byBirth == null ? chosen : byBirth);
    }

    /** Why no case can be opened on this route. */
    Optional<ReferralOutcome.Refusal> refusal(int minimumReason) {
        if (byBirth != null) {
            return chosen == null || chosen == byBirth
                    ? Optional.empty()
                    : Optional.of(new ReferralOutcome.PanelKindKnown(byBirth));
        }
        if (chosen == null) return Optional.of(new ReferralOutcome.PanelKindUnknown());
        return because == null || new Reason(because, minimumReason).isTooShort()
                ? Optional.of(new ReferralOutcome.PanelKindReasonTooShort(minimumReason))
                : Optional.empty();
    }
}
