package uk.leabridge.referrals.casework.session.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.session.domain.SessionOutcome;
import uk.leabridge.referrals.casework.session.domain.SupportSession;
import uk.leabridge.referrals.casework.session.domain.SupportSessions;
import uk.leabridge.referrals.intake.referral.application.MissedDeadlines;

/**
 * Takes the provider's word that a session was not held, beside the coordinator's. The coordinator records why: a provider writes
 * nothing into the record.
 */
@ApplicationScoped
public class DenySession {
    private final SupportSessions sessions;
    private final MissedDeadlines deadlines;
    private final Vault vault;
    private final Audit audit;
    private final Beginnings beginnings;

    DenySession(SupportSessions sessions, MissedDeadlines deadlines, Vault vault, Audit audit, Beginnings beginnings) {
        this.sessions = sessions;
        this.deadlines = deadlines;
        this.vault = vault;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    public record Command(UUID session, long version) {}

    @Transactional
    public Attempt<SessionOutcome> handle(Command command, Actor actor) {
        return Attempt.on(sessions.find(command.session()).filter(s -> SessionAccess.isProviders(actor, s)))
                .at(command.version(), SupportSession::version)
                .map(session -> deny(session, actor));
    }

    private SessionOutcome deny(SupportSession session, Actor actor) {
        vault.require(session.person());
        var outcome = session.deny(actor.subject(), beginnings.now());
        if (!(outcome instanceof SessionOutcome.Changed)) return outcome;
        audit.record(actor, AuditedAction.of("session.deny-as-provider", "session", session.id(), session.person()));
        deadlines.tell(session.caseId(), actor);
        sessions.keep(session);
        return outcome;
    }
}
