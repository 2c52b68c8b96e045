package uk.leabridge.grants.provider.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import uk.leabridge.grants.provider.domain.Roster;
import uk.leabridge.grants.provider.domain.RosterEntry;

@ApplicationScoped
class JpaRoster implements Roster {
    private final Session session;

    JpaRoster(Session session) {
        this.session = session;
    }

    @Override
    public void add(RosterEntry entry) {
        session.persist(entry);
    }

    @Override
    public Optional<RosterEntry> find(UUID provider, UUID entry) {
        return Optional.ofNullable(session.find(RosterEntry.class, entry))
                .filter(found -> found.providerId().equals(provider));
    }
}
