package uk.leabridge.referrals.intake.draft.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.intake.draft.domain.Draft;
import uk.leabridge.referrals.intake.draft.domain.Drafts;

/** Throws a draft away, and the key of its answers with it. */
@ApplicationScoped
public class DiscardDraft {
    private final Drafts drafts;
    private final Vault vault;
    private final Audit audit;

    DiscardDraft(Drafts drafts, Vault vault, Audit audit) {
        this.drafts = drafts;
        this.vault = vault;
        this.audit = audit;
    }

    @Transactional
    public Attempt<Draft> handle(UUID id, Actor actor) {
        return Attempt.on(drafts.find(id).filter(draft -> draft.belongsTo(actor.subject())))
                .map(draft -> {
                    drafts.remove(draft);
                    vault.destroy(draft.person());
                    audit.record(actor, AuditedAction.of("draft.discard", "draft", draft.id(), draft.person()));
                    return draft;
                });
    }
}
