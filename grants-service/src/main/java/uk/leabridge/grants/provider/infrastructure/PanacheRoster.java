package uk.leabridge.grants.provider.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.grants.provider.domain.Roster;
import uk.leabridge.grants.provider.domain.RosterEntry;

@ApplicationScoped
class PanacheRoster implements Roster, PanacheRepositoryBase<RosterEntry, UUID> {
    @Override
    public void add(RosterEntry entry) {
        persist(entry);
    }

    @Override
    public Optional<RosterEntry> find(UUID provider, UUID entry) {
        return findByIdOptional(entry).filter(found -> found.providerId().equals(provider));
    }
}
