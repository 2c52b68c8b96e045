package uk.leabridge.training.learner.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.training.learner.domain.Learner;
import uk.leabridge.training.learner.domain.Learners;
import uk.leabridge.training.organisation.application.OrganisationQueries;

/** Takes a learner's new name, e-mail address, employer or account. The record stays with the learner. */
@ApplicationScoped
public class CorrectLearner {
    /** What became of it. */
    public enum Outcome {
        CORRECTED,
        UNKNOWN_ORGANISATION,
        PERSON_KNOWN
    }

    private final Learners learners;
    private final LearnerAccess access;
    private final OrganisationQueries organisations;
    private final LearnerSealing sealing;
    private final Vault vault;
    private final Audit audit;

    public CorrectLearner(
            Learners learners,
            LearnerAccess access,
            OrganisationQueries organisations,
            LearnerSealing sealing,
            Vault vault,
            Audit audit) {
        this.learners = learners;
        this.access = access;
        this.organisations = organisations;
        this.sealing = sealing;
        this.vault = vault;
        this.audit = audit;
    }

    /**
     * Corrects one learner.
     *
     * @param version the version that the caller read
     */
    @Transactional
    public Attempt<Outcome> handle(UUID id, long version, LearnerCommand told, Actor actor) {
        return Attempt.on(learners.find(id).filter(learner -> access.mayChange(actor, learner.borough())))
                .at(version, Learner::version)
                .then(learner ->
                        organisations.find(told.organisationId(), actor).isEmpty()
                                ? new Attempt.Tried<>(Outcome.UNKNOWN_ORGANISATION)
                                : Attempt.on(vault.open(id)).map(key -> correct(learner, told, key, actor)));
    }

    private Outcome correct(Learner learner, LearnerCommand told, SealingKey key, Actor actor) {
        if (!learners.claim(learner.id(), learner.borough(), sealing.identifiers(told))) return Outcome.PERSON_KNOWN;
        var sealed = sealing.seal(told, key);
        learner.correct(sealed);
        audit.record(
                actor,
                AuditedAction.of("learner.corrected", "learner", learner.id(), learner.id())
                        .over(sealed.name()));
        return Outcome.CORRECTED;
    }
}
