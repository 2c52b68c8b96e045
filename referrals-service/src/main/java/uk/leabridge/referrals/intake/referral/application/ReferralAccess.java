package uk.leabridge.referrals.intake.referral.application;

import java.util.Optional;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.intake.referral.domain.Referral;

/** Who may do what to this referral. PostgreSQL's policies say the same once more. */
final class ReferralAccess {
    private ReferralAccess() {}

    /** Reads all of it: an officer or panel chair of its borough. */
    static boolean mayRead(Actor actor, Referral referral) {
        return actor.worksFor(new Borough(referral.borough()))
                && actor.hasAny(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR);
    }

    /** Decides on it: an officer of its borough. */
    static boolean mayWork(Actor actor, Referral referral) {
        return actor.worksFor(new Borough(referral.borough())) && actor.has(Roles.SAFEGUARDING_OFFICER);
    }

    /** An attempt of an officer of its borough, on the version that they read. */
    static Attempt<Referral> toChange(Optional<Referral> found, long version, Actor actor) {
        return Attempt.on(found.filter(referral -> mayWork(actor, referral))).at(version, Referral::version);
    }
}
