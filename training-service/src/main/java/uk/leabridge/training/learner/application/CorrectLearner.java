package uk.leabridge.training.learner.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
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
        NOT_FOUND,
        STALE,
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
    public Outcome handle(UUID id, long version, LearnerCommand told, Actor actor) {
        var found = learners.find(id).filter(learner -> access.mayChange(actor, learner.borough()));
        if (found.isEmpty()) return Outcome.NOT_FOUND;
        var learner = found.get();
        if (learner.version() != version) return Outcome.STALE;
        if (organisations.find(told.organisationId(), actor).isEmpty()) return Outcome.UNKNOWN_ORGANISATION;
        var key = vault.open(id);
        if (key.isEmpty()) return Outcome.NOT_FOUND;
        if (!learners.claim(id, learner.borough(), sealing.identifiers(told))) return Outcome.PERSON_KNOWN;
        return correct(learner, sealing.seal(told, key.get()), actor);
    }

    private Outcome correct(Learner learner, Learner.Particulars sealed, Actor actor) {
        learner.correct(sealed);
        audit.record(
                actor,
                AuditedAction.of("learner.corrected", "learner", learner.id(), learner.id())
                        .over(sealed.name()));
        return Outcome.CORRECTED;
    }
}
