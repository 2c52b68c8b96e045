package uk.leabridge.grants.provider.application;

import jakarta.enterprise.context.ApplicationScoped;
import uk.leabridge.grants.provider.domain.RosterEntry;
import uk.leabridge.platform.sealing.Fingerprints;
import uk.leabridge.platform.sealing.SealingKey;

/** Turns what is told of a person into what may be kept, and back. */
@ApplicationScoped
public class RosterSealing {
    private static final String NAME = "roster_entry.name";

    private final Fingerprints fingerprints;

    public RosterSealing(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    public String personKey(RosterCommand told) {
        return fingerprints.personKey(told.email());
    }

    public RosterEntry.Person seal(RosterCommand told, SealingKey key) {
        return new RosterEntry.Person(personKey(told), key.seal(told.name(), NAME));
    }

    public String name(byte[] sealed, SealingKey key) {
        return key.unseal(sealed, NAME);
    }
}
