package uk.leabridge.referrals.intake.advice.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Creation.Never;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.referrals.intake.advice.domain.Advice;
import uk.leabridge.referrals.intake.advice.domain.AdviceRequests;
import uk.leabridge.referrals.intake.advice.domain.AdviceStatus;
import uk.leabridge.referrals.intake.advice.domain.NewAdvice;

/** Asks the borough's safeguarding officers for advice, without referring anybody. */
@ApplicationScoped
public class AskAdvice {
    private static final String OPERATION = "advice.ask";

    private final AdviceRequests requests;
    private final Idempotency idempotency;
    private final Vault vault;
    private final Audit audit;
    private final Identifiers identifiers;
    private final InstantSource time;

    AskAdvice(
            AdviceRequests requests,
            Idempotency idempotency,
            Vault vault,
            Audit audit,
            Identifiers identifiers,
            InstantSource time) {
        this.requests = requests;
        this.idempotency = idempotency;
        this.vault = vault;
        this.audit = audit;
        this.identifiers = identifiers;
        this.time = time;
    }

    /** A question in plain text. */
    public record Command(IdempotencyKey key, String question) {}

    /** What the asker gets. */
    public record Receipt(UUID id, AdviceStatus status, Instant askedAt) {}

    @Transactional
    public Creation<Receipt, Never> handle(Command command, Actor actor) {
        return idempotency.once(
                actor, OPERATION, command.key(), Receipt.class, () -> Creation.created(ask(command, actor)));
    }

    private Receipt ask(Command command, Actor actor) {
        var person = identifiers.next();
        var sealed = vault.create(person, actor.borough()).seal(command.question(), AdviceQueries.QUESTION);
        var advice = Advice.ask(new NewAdvice(
                identifiers.next(),
                actor.borough().code(),
                actor.subject(),
                actor.organisation(),
                person,
                sealed,
                time.instant().truncatedTo(ChronoUnit.MICROS)));
        requests.add(advice);
        audit.record(
                actor,
                AuditedAction.of("advice.ask", "advice", advice.id(), person).over(sealed));
        return new Receipt(advice.id(), advice.status(), advice.askedAt());
    }
}
