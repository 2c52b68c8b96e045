package uk.leabridge.grants.provider.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.grants.config.PersonLock;
import uk.leabridge.grants.provider.domain.Roster;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;

/** Corrects a roster entry: who it is, what the person does, from when to when. */
@ApplicationScoped
public class ChangeRosterEntry {
    /** What became of it. */
    public enum Outcome {
        CHANGED,
        NOT_FOUND,
        STALE,
        PERIOD_REVERSED
    }

    private final Roster roster;
    private final RosterGate gate;
    private final RosterSealing sealing;
    private final Vault vault;
    private final PersonLock people;

    public ChangeRosterEntry(Roster roster, RosterGate gate, RosterSealing sealing, Vault vault, PersonLock people) {
        this.roster = roster;
        this.gate = gate;
        this.sealing = sealing;
        this.vault = vault;
        this.people = people;
    }

    /** Which entry of which provider, in the version that the caller read. */
    public record Target(UUID provider, UUID entry, long version) {}

    @Transactional
    public Outcome handle(Target target, RosterCommand told, Actor actor) {
        if (!gate.isOpen(target.provider(), actor)) return Outcome.NOT_FOUND;
        people.hold(sealing.personKey(told));
        var entry = roster.find(target.provider(), target.entry());
        if (entry.isEmpty()) return Outcome.NOT_FOUND;
        if (entry.get().version() != target.version()) return Outcome.STALE;
        if (told.post().isReversed()) return Outcome.PERIOD_REVERSED;
        var key = vault.open(target.entry());
        if (key.isEmpty()) return Outcome.NOT_FOUND;
        entry.get().correct(sealing.seal(told, key.get()), told.post());
        gate.changed("roster.changed", target.provider(), target.entry(), actor);
        return Outcome.CHANGED;
    }
}
