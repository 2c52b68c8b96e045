package uk.leabridge.referrals.intake.draft.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.referrals.intake.draft.domain.Draft;
import uk.leabridge.referrals.intake.draft.domain.DraftOutcome;
import uk.leabridge.referrals.intake.draft.domain.Drafts;

/** Saves a form that is not sent yet, begun or changed, so that its owner can return to it. */
@ApplicationScoped
public class SaveDraft {
    static final String ANSWERS = "referral_draft.answers";

    /** How many drafts one person may have at a time. */
    static final int MOST = 20;

    private final Drafts drafts;
    private final Vault vault;
    private final Audit audit;
    private final Identifiers identifiers;
    private final InstantSource time;

    SaveDraft(Drafts drafts, Vault vault, Audit audit, Identifiers identifiers, InstantSource time) {
        this.drafts = drafts;
        this.vault = vault;
        this.audit = audit;
        this.identifiers = identifiers;
        this.time = time;
    }

    /**
     * What to save.
     *
     * @param target the draft and the version of it that was read; nothing begins a new one
     * @param answers a JSON object; sealed as it is
     */
    public record Command(Optional<Target> target, String answers) {}

    /** An existing draft as it was read. */
    public record Target(UUID id, long version) {}

    @Transactional
    public Attempt<DraftOutcome> handle(Command command, Actor actor) {
        return command.target()
                .map(target -> change(target, command, actor))
                .orElseGet(() -> new Attempt.Tried<>(begin(command, actor)));
    }

    private DraftOutcome begin(Command command, Actor actor) {
        if (drafts.ownedBy(actor.subject(), MOST).size() == MOST) return new DraftOutcome.TooMany(MOST);
        var person = identifiers.next();
        var sealed = vault.create(person, actor.borough()).seal(command.answers(), ANSWERS);
        var now = time.instant().truncatedTo(ChronoUnit.MICROS);
        var draft = Draft.begin(identifiers.next(), actor.borough().code(), actor.subject(), person, sealed, now);
        drafts.add(draft);
        audit.record(
                actor,
                AuditedAction.of("draft.begin", "draft", draft.id(), person).over(sealed));
        return new DraftOutcome.Saved(draft);
    }

    private Attempt<DraftOutcome> change(Target target, Command command, Actor actor) {
        var found = drafts.find(target.id()).filter(draft -> draft.belongsTo(actor.subject()));
        return Attempt.on(found.flatMap(draft -> vault.open(draft.person())))
                .at(target.version(), _ -> found.orElseThrow().version())
                .map(key -> save(found.orElseThrow(), key.seal(command.answers(), ANSWERS), actor));
    }

    private DraftOutcome save(Draft draft, byte[] sealed, Actor actor) {
        draft.save(sealed, time.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(
                actor,
                AuditedAction.of("draft.save", "draft", draft.id(), draft.person())
                        .over(sealed));
        return new DraftOutcome.Saved(draft);
    }
}
