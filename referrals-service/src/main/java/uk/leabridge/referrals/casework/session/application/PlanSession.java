package uk.leabridge.referrals.casework.session.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.cases.domain.SupportStep;
import uk.leabridge.referrals.casework.session.domain.SessionOutcome;
import uk.leabridge.referrals.casework.session.domain.SupportSession;
import uk.leabridge.referrals.casework.session.domain.SupportSessions;

/** Plans a session with a provider, for somebody who gets support. */
@ApplicationScoped
public class PlanSession {
    private final SupportSessions sessions;
    private final SupportCases cases;
    private final Idempotency idempotency;
    private final Beginnings beginnings;

    PlanSession(SupportSessions sessions, SupportCases cases, Idempotency idempotency, Beginnings beginnings) {
        this.sessions = sessions;
        this.cases = cases;
        this.idempotency = idempotency;
        this.beginnings = beginnings;
    }

    /**
     * When, and with whom.
     *
     * @param provider the slug of the provider's organisation
     */
    public record Command(IdempotencyKey key, UUID caseId, String provider, Instant startsAt) {}

    @Transactional
    public Creation<Made, SessionOutcome.Refusal> handle(Command command, Actor actor) {
        return idempotency.once(
                actor,
                "session.plan/" + command.caseId(),
                command.key(),
                Made.class,
                () -> Creation.of(
                        Attempt.on(cases.findToChange(command.caseId(), actor)).map(of -> plan(of, command, actor))));
    }

    private Creation<Made, SessionOutcome.Refusal> plan(SupportCases.Card of, Command command, Actor actor) {
        if (!of.status().isSupported()) return Creation.refused(new SessionOutcome.NotNow(of.status()));
        var missing = cases.missingConsent(of);
        if (missing.isPresent()) {
            var why = missing.get();
            return Creation.refused(new SessionOutcome.ConsentMissing(why.lack(), why.status(), why.mayConsent()));
        }
        var session = SupportSession.plan(
                beginnings.id(),
                new SupportSession.Plan(
                        of.borough(),
                        of.id(),
                        of.person(),
                        command.provider(),
                        command.startsAt(),
                        actor.subject(),
                        beginnings.now()));
        sessions.add(session);
        cases.note(of.id(), SupportStep.SESSION_PLANNED, List.of(session.provider()), actor);
        return Creation.created(new Made(session.id()));
    }
}
