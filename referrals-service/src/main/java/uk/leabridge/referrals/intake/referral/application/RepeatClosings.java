package uk.leabridge.referrals.intake.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage.Among;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage.Link;
import uk.leabridge.referrals.intake.referral.domain.Referral;
import uk.leabridge.referrals.intake.referral.domain.ReferralOutcome;
import uk.leabridge.referrals.intake.referral.domain.Screening;

/** Nobody closes two referrals of the probable same person, not at the same moment either: what one person overlooked, another may see. */
@ApplicationScoped
class RepeatClosings {
    private final PersonLinkage linkage;
    private final EarlierReferralLists earlier;

    RepeatClosings(PersonLinkage linkage, EarlierReferralLists earlier) {
        this.linkage = linkage;
        this.earlier = earlier;
    }

    /** Why this person may not make this decision; the referral stays as it is. */
    Optional<ReferralOutcome.Refusal> refusal(Referral referral, Screening screening, Actor actor) {
        if (!screening.decision().closes() || !referral.status().isOpen()) return Optional.empty();
        linkage.holdBackOthers(referral.id());
        var others = linkage.within(referral.id(), Among.ALL).stream()
                .map(Link::referral)
                .toList();
        if (others.isEmpty()) return Optional.empty();
        var closed = earlier.closedBy(actor.subject(), others);
        return closed.isEmpty() ? Optional.empty() : Optional.of(new ReferralOutcome.OtherPersonNeeded(closed));
    }
}
