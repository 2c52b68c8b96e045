package uk.leabridge.referrals.casework.session.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.cases.domain.SupportStep;
import uk.leabridge.referrals.casework.session.domain.SessionOutcome;
import uk.leabridge.referrals.casework.session.domain.SessionSide;
import uk.leabridge.referrals.casework.session.domain.SupportSession;
import uk.leabridge.referrals.casework.session.domain.SupportSessions;
import uk.leabridge.referrals.intake.referral.application.MissedDeadlines;

/**
 * Confirms that a session was held. What one side says alone does not count: where two meetings were assumed, the provider had met
 * the person once (the case of Sir David Amess).
 */
@ApplicationScoped
public class ConfirmSession {
    private final SupportSessions sessions;
    private final SupportCases cases;
    private final MissedDeadlines deadlines;
    private final Vault vault;
    private final Audit audit;
    private final Beginnings beginnings;

    ConfirmSession(
            SupportSessions sessions,
            SupportCases cases,
            MissedDeadlines deadlines,
            Vault vault,
            Audit audit,
            Beginnings beginnings) {
        this.sessions = sessions;
        this.cases = cases;
        this.deadlines = deadlines;
        this.vault = vault;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    /**
     * Who confirms what.
     *
     * @param caseId the case under which the coordinator names it; null for the provider, who knows of no case
     */
    public record Command(@Nullable UUID caseId, UUID session, long version, SessionSide side) {}

    @Transactional
    public Attempt<SessionOutcome> handle(Command command, Actor actor) {
        return Attempt.on(find(command, actor))
                .at(command.version(), SupportSession::version)
                .map(session -> confirm(session, command, actor));
    }

    private SessionOutcome confirm(SupportSession session, Command command, Actor actor) {
        var missing = missingConsent(command, session, actor);
        if (missing.isPresent()) return missing.get();
        vault.require(session.person());
        var outcome = session.confirm(command.side(), actor.subject(), beginnings.now());
        if (!(outcome instanceof SessionOutcome.Changed)) return outcome;
        var side = command.side().name().toLowerCase(java.util.Locale.ROOT);
        audit.record(actor, AuditedAction.of("session.confirm-as-" + side, "session", session.id(), session.person()));
        switch (command.side()) {
            case COORDINATOR ->
                cases.note(session.caseId(), SupportStep.SESSION_CONFIRMED, List.of(session.provider()), actor);
            case PROVIDER -> deadlines.tell(session.caseId(), actor);
        }
        sessions.keep(session);
        return outcome;
    }

    /** Only the coordinator is asked: the provider knows nothing of the case, and their word alone settles nothing. */
    private Optional<SessionOutcome> missingConsent(Command command, SupportSession session, Actor actor) {
        return command.side() == SessionSide.COORDINATOR
                ? cases.find(session.caseId(), actor)
                        .flatMap(cases::missingConsent)
                        .map(why -> new SessionOutcome.ConsentMissing(why.lack(), why.status(), why.mayConsent()))
                : Optional.empty();
    }

    private Optional<SupportSession> find(Command command, Actor actor) {
        return sessions.find(command.session()).filter(session -> switch (command.side()) {
            case PROVIDER -> SessionAccess.isProviders(actor, session);
            case COORDINATOR ->
                SessionAccess.isCoordinators(actor, session) && session.caseId().equals(command.caseId());
        });
    }
}
