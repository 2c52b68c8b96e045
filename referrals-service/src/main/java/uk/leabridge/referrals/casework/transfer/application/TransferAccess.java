package uk.leabridge.referrals.casework.transfer.application;

import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.casework.transfer.domain.CaseTransfer;

/** Who may see and answer a transfer. PostgreSQL's policies say the same once more. */
final class TransferAccess {
    private TransferAccess() {}

    static boolean mayRead(Actor actor, CaseTransfer of) {
        return works(actor) && (actor.worksFor(new Borough(of.from())) || actor.worksFor(new Borough(of.to())));
    }

    static boolean mayAnswer(Actor actor, CaseTransfer of) {
        return works(actor) && actor.worksFor(new Borough(of.to()));
    }

    private static boolean works(Actor actor) {
        return actor.hasAny(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR);
    }
}
