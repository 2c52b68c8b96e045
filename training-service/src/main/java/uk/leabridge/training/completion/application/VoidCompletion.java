package uk.leabridge.training.completion.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.training.completion.domain.Completion;
import uk.leabridge.training.completion.domain.Completions;
import uk.leabridge.training.learner.application.LearnerAccess;
import uk.leabridge.training.learner.application.LearnerIdentity;
import uk.leabridge.training.learner.application.LearnerQueries;

/** Voids a completion that turned out to be wrong, and tells the other services. */
@ApplicationScoped
public class VoidCompletion {
    /** Why it was not voided. */
    public enum Refusal {
        ALREADY_VOIDED
    }

    private final Completions completions;
    private final LearnerQueries learners;
    private final LearnerAccess access;
    private final Vault vault;
    private final Idempotency idempotency;
    private final CompletionAnnouncement announcement;
    private final Beginnings beginnings;

    public VoidCompletion(
            Completions completions,
            LearnerQueries learners,
            LearnerAccess access,
            Vault vault,
            Idempotency idempotency,
            CompletionAnnouncement announcement,
            Beginnings beginnings) {
        this.completions = completions;
        this.learners = learners;
        this.access = access;
        this.vault = vault;
        this.idempotency = idempotency;
        this.announcement = announcement;
        this.beginnings = beginnings;
    }

    /**
     * Voids one completion.
     *
     * @param reason free text; kept sealed with the learner's key
     */
    @Transactional
    public Creation<VoidingReceipt, Refusal> handle(UUID id, String reason, IdempotencyKey key, Actor actor) {
        return idempotency.once(
                actor, "completion.void/" + id, key, VoidingReceipt.class, () -> annul(id, reason, actor));
    }

    private Creation<VoidingReceipt, Refusal> annul(UUID id, String reason, Actor actor) {
        var completion = completions.find(id).filter(found -> access.mayChange(actor, found.borough()));
        if (completion.isEmpty()) return Creation.notFound();
        var learner = learners.identity(completion.get().learnerId(), actor);
        var key = learner.flatMap(of -> vault.open(of.id()));
        if (key.isEmpty()) return Creation.notFound();
        return annul(completion.get(), learner.get(), CompletionSealing.VOID_REASON.seal(reason, key.get()), actor);
    }

    private Creation<VoidingReceipt, Refusal> annul(
            Completion completion, LearnerIdentity learner, byte[] sealedReason, Actor actor) {
        var voided = completion.annul(actor.subject(), beginnings.now(), sealedReason, learner.personKey());
        if (voided.isEmpty()) return Creation.refused(Refusal.ALREADY_VOIDED);
        announcement.voided(voided.get(), actor);
        return Creation.created(new VoidingReceipt(completion.id(), voided.get().voidedAt()));
    }
}
