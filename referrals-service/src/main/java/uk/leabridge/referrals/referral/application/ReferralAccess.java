package uk.leabridge.referrals.referral.application;

import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.referral.domain.Referral;

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
}
