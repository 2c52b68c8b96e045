package uk.leabridge.grants.programme.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.leabridge.grants.programme.domain.Programme;
import uk.leabridge.grants.programme.domain.Programmes;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Creation.Never;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;

/** Opens a programme of the actor's borough. */
@ApplicationScoped
public class OpenProgramme {
    private final Programmes programmes;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Beginnings beginnings;

    public OpenProgramme(Programmes programmes, Idempotency idempotency, Audit audit, Beginnings beginnings) {
        this.programmes = programmes;
        this.idempotency = idempotency;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    @Transactional
    public Creation<Made, Never> handle(Programme.Terms terms, IdempotencyKey key, Actor actor) {
        return idempotency.once(actor, "programme.open", key, Made.class, () -> {
            var programme = new Programme(beginnings.id(), actor.borough(), terms, beginnings.now());
            programmes.add(programme);
            audit.record(actor, AuditedAction.of("programme.opened", "programme", programme.id()));
            return Creation.created(new Made(programme.id()));
        });
    }
}
