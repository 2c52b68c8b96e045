package uk.leabridge.comms.contact.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.comms.contact.domain.Contact;
import uk.leabridge.comms.contact.domain.Contacts;
import uk.leabridge.comms.contact.domain.RoleGroup;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.paging.Cursor;

@ApplicationScoped
class PanacheContacts implements Contacts, PanacheRepositoryBase<Contact, UUID> {
    private static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    @Override
    public void add(Contact contact) {
        persistAndFlush(contact);
    }

    @Override
    public void hold(Borough borough, String personKey) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:person, 0))", Integer.class)
                .setParameter("person", borough.code() + " " + personKey)
                .getSingleResult();
    }

    @Override
    public boolean contains(Borough borough, String personKey, RoleGroup group) {
        return count(
                        "borough = ?1 and personKey = ?2 and roleGroup = ?3 and removedAt is null",
                        borough.code(),
                        personKey,
                        group)
                > 0;
    }

    @Override
    public Optional<Contact> find(UUID id, Borough borough) {
        return find("id = ?1 and borough = ?2", id, borough.code()).firstResultOptional();
    }

    @Override
    public List<Contact> all(Collection<UUID> ids, Borough borough) {
        return ids.isEmpty() ? List.of() : list("id in ?1 and borough = ?2", ids, borough.code());
    }

    @Override
    public List<Contact> reachable(Set<RoleGroup> groups, Borough borough) {
        return groups.isEmpty()
                ? List.of()
                : list(
                        "roleGroup in ?1 and borough = ?2 and removedAt is null order by addedAt, id",
                        groups,
                        borough.code());
    }

    @Override
    public List<Contact> page(Borough borough, Optional<RoleGroup> group, Optional<Cursor> after, int rows) {
        var from = after.orElse(START);
        return find(
                        "borough = ?1 and removedAt is null and (addedAt < ?2 or (addedAt = ?2 and id < ?3))"
                                + " and roleGroup in ?4"
                                + " order by addedAt desc, id desc",
                        borough.code(),
                        from.at(),
                        from.id(),
                        group.map(Set::of).orElse(EnumSet.allOf(RoleGroup.class)))
                .page(0, rows)
                .list();
    }
}
