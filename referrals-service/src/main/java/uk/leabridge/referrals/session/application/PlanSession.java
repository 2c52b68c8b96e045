package uk.leabridge.referrals.session.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.cases.application.SupportCases;
import uk.leabridge.referrals.cases.domain.SupportStep;
import uk.leabridge.referrals.session.application.SessionResult.Made;
import uk.leabridge.referrals.session.domain.SupportSession;
import uk.leabridge.referrals.session.domain.SupportSessions;

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
    public Creation<Made, SessionResult> handle(Command command, Actor actor) {
        return idempotency.once(
                actor, "session.plan/" + command.caseId(), command.key(), Made.class, () -> plan(command, actor));
    }

    private Creation<Made, SessionResult> plan(Command command, Actor actor) {
        var of = cases.findToChange(command.caseId(), actor);
        if (of.isEmpty()) return new Creation.Refused<>(new SessionResult.NotFound());
        if (!of.get().status().isSupported()) {
            return new Creation.Refused<>(new SessionResult.NotNow(of.get().status()));
        }
        var missing = cases.missingConsent(of.get());
        if (missing.isPresent()) return new Creation.Refused<>(new SessionResult.ConsentMissing(missing.get()));
        var session = SupportSession.plan(
                beginnings.id(),
                new SupportSession.Plan(
                        of.get().borough(),
                        of.get().id(),
                        of.get().person(),
                        command.provider(),
                        command.startsAt(),
                        actor.subject(),
                        beginnings.now()));
        sessions.add(session);
        cases.note(of.get().id(), SupportStep.SESSION_PLANNED, List.of(session.provider()), actor);
        return new Creation.Created<>(new Made(session.id()));
    }
}
