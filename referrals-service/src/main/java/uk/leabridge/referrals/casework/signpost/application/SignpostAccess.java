package uk.leabridge.referrals.casework.signpost.application;

import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.casework.signpost.domain.Signposting;

/** Who may see and chase a signpost. PostgreSQL's policies say the same once more. */
final class SignpostAccess {
    private SignpostAccess() {}

    /** Reads it: an officer or panel chair of its borough. */
    static boolean mayRead(Actor actor, Signposting of) {
        return actor.worksFor(new Borough(of.borough())) && actor.hasAny(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR);
    }

    /** Chases it: an officer of its borough. */
    static boolean mayChase(Actor actor, Signposting of) {
        return actor.worksFor(new Borough(of.borough())) && actor.has(Roles.SAFEGUARDING_OFFICER);
    }
}
