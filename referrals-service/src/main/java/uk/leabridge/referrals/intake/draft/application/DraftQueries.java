package uk.leabridge.referrals.intake.draft.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.intake.draft.domain.Draft;
import uk.leabridge.referrals.intake.draft.domain.Drafts;

/** Reads the actor's own drafts; nobody reads another's. */
@ApplicationScoped
public class DraftQueries {
    private final Drafts drafts;
    private final Vault vault;
    private final Audit audit;

    DraftQueries(Drafts drafts, Vault vault, Audit audit) {
        this.drafts = drafts;
        this.vault = vault;
        this.audit = audit;
    }

    /** A draft with its answers open, as a JSON object. */
    public record Opened(Draft draft, String answers) {}

    @Transactional
    public Optional<Opened> open(UUID id, Actor actor) {
        return drafts.find(id)
                .filter(draft -> draft.belongsTo(actor.subject()))
                .flatMap(draft -> vault.open(draft.person()).map(key -> {
                    audit.record(actor, AuditedAction.of("draft.read", "draft", id, draft.person()));
                    return new Opened(draft, key.unseal(draft.answers(), SaveDraft.ANSWERS));
                }));
    }

    /** The actor's drafts, the last saved first, without their answers. */
    @Transactional
    public List<Draft> mine(Actor actor) {
        return drafts.ownedBy(actor.subject(), SaveDraft.MOST);
    }
}
