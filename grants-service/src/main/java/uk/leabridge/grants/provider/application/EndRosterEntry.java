package uk.leabridge.grants.provider.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import uk.leabridge.grants.provider.domain.Roster;
import uk.leabridge.grants.provider.domain.RosterEntry;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;

/** Ends a roster entry with a last day. The entry stays. */
@ApplicationScoped
public class EndRosterEntry {
    /** What became of it. */
    public enum Outcome {
        ENDED,
        ENDED_BEFORE
    }

    private final Roster roster;
    private final RosterGate gate;

    public EndRosterEntry(Roster roster, RosterGate gate) {
        this.roster = roster;
        this.gate = gate;
    }

    /**
     * Ends one entry.
     *
     * @param lastDay the person's last day, inclusive
     * @param version the version that the caller read
     */
    @Transactional
    public Attempt<Outcome> handle(UUID provider, UUID id, LocalDate lastDay, long version, Actor actor) {
        if (!gate.isOpen(provider, actor)) return new Attempt.NotFound<>();
        return Attempt.on(roster.find(provider, id))
                .at(version, RosterEntry::version)
                .map(entry -> {
                    if (!entry.end(lastDay)) return Outcome.ENDED_BEFORE;
                    gate.changed("roster.ended", provider, id, actor);
                    return Outcome.ENDED;
                });
    }
}
