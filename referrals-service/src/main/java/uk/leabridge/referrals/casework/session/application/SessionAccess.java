package uk.leabridge.referrals.casework.session.application;

import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.casework.session.domain.SupportSession;

/** Whose a session is. PostgreSQL's policies say the same once more. */
final class SessionAccess {
    private SessionAccess() {}

    /** The provider's person: of the organisation that holds it, in its borough. */
    static boolean isProviders(Actor actor, SupportSession session) {
        return actor.has(Roles.PROVIDER)
                && actor.worksFor(new Borough(session.borough()))
                && session.provider().equals(actor.organisation());
    }

    /** The coordinator: an officer of its borough. */
    static boolean isCoordinators(Actor actor, SupportSession session) {
        return actor.has(Roles.SAFEGUARDING_OFFICER) && actor.worksFor(new Borough(session.borough()));
    }
}
