package uk.leabridge.grants.provider.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.grants.config.PersonLock;
import uk.leabridge.grants.provider.domain.Roster;
import uk.leabridge.grants.provider.domain.RosterEntry;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Beginnings;

/** Puts a person on a provider's roster; the person's training, known or to come, then counts for the provider. */
@ApplicationScoped
public class AddToRoster {
    /** Why nobody was added. */
    public enum Refusal {
        PERIOD_REVERSED
    }

    private final Roster roster;
    private final RosterGate gate;
    private final RosterSealing sealing;
    private final Vault vault;
    private final Idempotency idempotency;
    private final PersonLock people;
    private final Beginnings beginnings;

    public AddToRoster(
            Roster roster,
            RosterGate gate,
            RosterSealing sealing,
            Vault vault,
            Idempotency idempotency,
            PersonLock people,
            Beginnings beginnings) {
        this.roster = roster;
        this.gate = gate;
        this.sealing = sealing;
        this.vault = vault;
        this.idempotency = idempotency;
        this.people = people;
        this.beginnings = beginnings;
    }

    @Transactional
    public Creation<RosterReceipt, Refusal> handle(UUID provider, RosterCommand told, IdempotencyKey key, Actor actor) {
        return idempotency.once(
                actor, "roster.add/" + provider, key, RosterReceipt.class, () -> add(provider, told, actor));
    }

    private Creation<RosterReceipt, Refusal> add(UUID provider, RosterCommand told, Actor actor) {
        if (!gate.isOpen(provider, actor)) return Creation.notFound();
        if (told.post().isReversed()) return Creation.refused(Refusal.PERIOD_REVERSED);
        people.hold(sealing.personKey(told));
        var id = beginnings.id();
        var person = sealing.seal(told, vault.create(id, actor.borough()));
        roster.add(new RosterEntry(id, provider, person, told.post(), beginnings.now()));
        gate.changed("roster.added", provider, id, actor);
        return Creation.created(new RosterReceipt(id, provider));
    }
}
