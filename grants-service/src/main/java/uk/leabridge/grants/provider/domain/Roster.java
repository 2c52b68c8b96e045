package uk.leabridge.grants.provider.domain;

import java.util.Optional;
import java.util.UUID;

/** Where roster entries are kept. */
public interface Roster {
    void add(RosterEntry entry);

    Optional<RosterEntry> find(UUID provider, UUID entry);
}
