package uk.leabridge.referrals.intake.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.intake.referral.application.CaseOpenings.OpenedReferral;
import uk.leabridge.referrals.intake.referral.domain.Referral;
import uk.leabridge.referrals.intake.referral.domain.Screening;

/** What begins with a screening, in its transaction. */
@ApplicationScoped
class FollowOns {
    private final CaseOpenings cases;
    private final ReferralSignposts signposts;

    FollowOns(CaseOpenings cases, ReferralSignposts signposts) {
        this.cases = cases;
        this.signposts = signposts;
    }

    void open(OpenedReferral referral, Actor officer) {
        cases.open(referral, officer);
    }

    /** Whoever is pointed elsewhere is asked about there, whatever else was decided. */
    void chase(Referral referral, Screening screening, Instant at, Actor officer) {
        signposts.point(referral.id(), referral.person(), screening.signposts(), at, officer);
    }
}
