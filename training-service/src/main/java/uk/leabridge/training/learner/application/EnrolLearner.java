package uk.leabridge.training.learner.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.training.learner.domain.Learner;
import uk.leabridge.training.learner.domain.Learners;
import uk.leabridge.training.organisation.application.OrganisationQueries;

/** Starts a person's record, or finds the one that the e-mail address has already. */
@ApplicationScoped
public class EnrolLearner {
    /** Why no record was started. */
    public enum Refusal {
        UNKNOWN_ORGANISATION,
        /** Another borough keeps the record of this e-mail address, or another learner has the account. */
        KEPT_ELSEWHERE
    }

    private final Learners learners;
    private final OrganisationQueries organisations;
    private final LearnerSealing sealing;
    private final Vault vault;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Beginnings beginnings;

    public EnrolLearner(
            Learners learners,
            OrganisationQueries organisations,
            LearnerSealing sealing,
            Vault vault,
            Idempotency idempotency,
            Audit audit,
            Beginnings beginnings) {
        this.learners = learners;
        this.organisations = organisations;
        this.sealing = sealing;
        this.vault = vault;
        this.idempotency = idempotency;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    @Transactional
    public Creation<LearnerReceipt, Refusal> handle(LearnerCommand told, IdempotencyKey key, Actor actor) {
        return idempotency.once(actor, "learner.enrol", key, LearnerReceipt.class, () -> enrol(told, actor));
    }

    private Creation<LearnerReceipt, Refusal> enrol(LearnerCommand told, Actor actor) {
        if (organisations.find(told.organisationId(), actor).isEmpty()) {
            return Creation.refused(Refusal.UNKNOWN_ORGANISATION);
        }
        var identifiers = sealing.identifiers(told);
        var id = beginnings.id();
        if (!learners.claim(id, actor.borough().code(), identifiers)) {
            return learners.ofPerson(identifiers.personKey())
                    .<Creation<LearnerReceipt, Refusal>>map(known -> found(known, actor))
                    .orElseGet(() -> Creation.refused(Refusal.KEPT_ELSEWHERE));
        }
        var sealed = sealing.seal(told, vault.create(id, actor.borough()));
        learners.add(new Learner(id, actor.borough(), sealed, beginnings.now()));
        audit.record(
                actor, AuditedAction.of("learner.enrolled", "learner", id, id).over(sealed.name()));
        return Creation.created(new LearnerReceipt(id, told.organisationId(), false));
    }

    private Creation<LearnerReceipt, Refusal> found(Learner known, Actor actor) {
        audit.record(actor, AuditedAction.of("learner.found", "learner", known.id(), known.id()));
        return Creation.created(new LearnerReceipt(known.id(), known.organisationId(), true));
    }
}
