package uk.leabridge.grants.provider.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.grants.config.PersonLock;
import uk.leabridge.grants.provider.domain.Roster;
import uk.leabridge.grants.provider.domain.RosterEntry;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;

/** Corrects a roster entry: who it is, what the person does, from when to when. */
@ApplicationScoped
public class ChangeRosterEntry {
    /** What became of it. */
    public enum Outcome {
        CHANGED,
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
    public Attempt<Outcome> handle(Target target, RosterCommand told, Actor actor) {
        if (!gate.isOpen(target.provider(), actor)) return new Attempt.NotFound<>();
        people.hold(sealing.personKey(told));
        return Attempt.on(roster.find(target.provider(), target.entry()))
                .at(target.version(), RosterEntry::version)
                .then(entry -> change(entry, target, told, actor));
    }

    private Attempt<Outcome> change(RosterEntry entry, Target target, RosterCommand told, Actor actor) {
        if (told.post().isReversed()) return new Attempt.Tried<>(Outcome.PERIOD_REVERSED);
        return Attempt.on(vault.open(target.entry())).map(key -> {
            entry.correct(sealing.seal(told, key), told.post());
            gate.changed("roster.changed", target.provider(), target.entry(), actor);
            return Outcome.CHANGED;
        });
    }
}
