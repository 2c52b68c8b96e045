package uk.leabridge.referrals.casework.session.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.cases.domain.SupportStep;
import uk.leabridge.referrals.casework.session.domain.SessionOutcome;
import uk.leabridge.referrals.casework.session.domain.SupportSession;
import uk.leabridge.referrals.casework.session.domain.SupportSessions;
import uk.leabridge.referrals.reason.domain.Reason;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** Records that a session was not held, and why. */
@ApplicationScoped
public class MissSession {
    private final SupportSessions sessions;
    private final SupportCases cases;
    private final BoroughSettingQueries settings;
    private final Vault vault;
    private final Beginnings beginnings;

    MissSession(
            SupportSessions sessions,
            SupportCases cases,
            BoroughSettingQueries settings,
            Vault vault,
            Beginnings beginnings) {
        this.sessions = sessions;
        this.cases = cases;
        this.settings = settings;
        this.vault = vault;
        this.beginnings = beginnings;
    }

    public record Command(UUID caseId, UUID session, long version, String reason) {}

    @Transactional
    public Attempt<SessionOutcome> handle(Command command, Actor actor) {
        var found = sessions.find(command.session())
                .filter(s ->
                        SessionAccess.isCoordinators(actor, s) && s.caseId().equals(command.caseId()));
        return Attempt.on(found)
                .at(command.version(), SupportSession::version)
                .map(session -> miss(session, settings.of(actor.borough()).reason(command.reason()), actor));
    }

    private SessionOutcome miss(SupportSession session, Reason why, Actor actor) {
        if (why.isTooShort()) return new SessionOutcome.ReasonTooShort(why.least());
        var reason = vault.require(session.person()).seal(why.text(), SessionQueries.NOT_HELD_REASON);
        var outcome = session.missed(reason, actor.subject(), beginnings.now());
        if (!(outcome instanceof SessionOutcome.Changed)) return outcome;
        cases.note(session.caseId(), SupportStep.SESSION_NOT_HELD, List.of(session.provider()), actor);
        sessions.keep(session);
        return outcome;
    }
}
