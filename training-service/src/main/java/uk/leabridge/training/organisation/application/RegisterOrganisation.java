package uk.leabridge.training.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.training.organisation.domain.Organisation;
import uk.leabridge.training.organisation.domain.Organisations;

/** Registers a body of the actor's borough. */
@ApplicationScoped
public class RegisterOrganisation {
    /** Why none was registered. */
    public enum Refusal {
        SLUG_TAKEN
    }

    private final Organisations organisations;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Identifiers identifiers;
    private final InstantSource time;

    public RegisterOrganisation(
            Organisations organisations,
            Idempotency idempotency,
            Audit audit,
            Identifiers identifiers,
            InstantSource time) {
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.identifiers = identifiers;
        this.time = time;
    }

    @Transactional
    public Creation<OrganisationReceipt, Refusal> handle(
            Organisation.Registration registration, IdempotencyKey key, Actor actor) {
        return idempotency.once(
                actor, "organisation.register", key, OrganisationReceipt.class, () -> register(registration, actor));
    }

    private Creation<OrganisationReceipt, Refusal> register(Organisation.Registration registration, Actor actor) {
        var organisation = new Organisation(identifiers.next(), actor.borough(), registration, time.instant());
        if (!organisations.add(organisation)) return Creation.refused(Refusal.SLUG_TAKEN);
        audit.record(actor, AuditedAction.of("organisation.registered", "organisation", organisation.id()));
        return Creation.created(new OrganisationReceipt(organisation.id(), organisation.slug()));
    }
}
