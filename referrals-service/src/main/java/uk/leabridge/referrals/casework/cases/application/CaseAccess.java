package uk.leabridge.referrals.casework.cases.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.casework.cases.application.SealedPeople.SealedPerson;
import uk.leabridge.referrals.casework.cases.domain.SafeguardingCase;

/** Who may see and work on a case. PostgreSQL's policies say the same once more. */
@ApplicationScoped
class CaseAccess {
    private final CaseAgendas agendas;

    CaseAccess(CaseAgendas agendas) {
        this.agendas = agendas;
    }

    /** Reads it: an officer or chair of its borough, or a member of a panel that has it on an agenda. */
    boolean mayRead(Actor actor, SafeguardingCase of) {
        return mayRead(actor, of.id(), of.borough());
    }

    /** As {@link #mayRead}, for who a case is about; a member's agendas are read in a transaction of their own. */
    boolean mayLook(Actor actor, SealedPerson of) {
        return seesAll(actor)
                ? mayRead(actor, of.caseId(), of.borough())
                : QuarkusTransaction.requiringNew().call(() -> mayRead(actor, of.caseId(), of.borough()));
    }

    private boolean mayRead(Actor actor, UUID caseId, String borough) {
        return actor.worksFor(new Borough(borough))
                && (seesAll(actor) || (actor.has(Roles.PANEL_MEMBER) && agendas.isOnAnAgendaOf(caseId, actor)));
    }

    /** Works on it: an officer or chair of its borough. */
    static boolean mayWork(Actor actor, SafeguardingCase of) {
        return actor.worksFor(new Borough(of.borough())) && seesAll(actor);
    }

    /** An attempt of an officer or chair of its borough, on the version that they read. */
    static Attempt<SafeguardingCase> toChange(Optional<SafeguardingCase> found, long version, Actor actor) {
        return Attempt.on(found.filter(of -> mayWork(actor, of))).at(version, SafeguardingCase::version);
    }

    /** Whether the actor sees all cases of their borough. */
    static boolean seesAll(Actor actor) {
        return actor.hasAny(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR);
    }
}
