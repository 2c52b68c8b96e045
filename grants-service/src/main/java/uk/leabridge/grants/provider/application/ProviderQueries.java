package uk.leabridge.grants.provider.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;

/** Reads providers. */
@ApplicationScoped
public class ProviderQueries {
    private static final String COLUMNS = "select id, borough, boroughs, slug, name, charityNumber, companyNumber,"
            + " createdAt, version from Provider";

    private final EntityManager database;
    private final ProviderAccess access;

    public ProviderQueries(EntityManager database, ProviderAccess access) {
        this.database = database;
        this.access = access;
    }

    /** The providers that the actor's borough funds, or its own one, newest first. */
    @Transactional
    public Page<ProviderRow> list(Actor actor, int limit, Optional<Cursor> after) {
        var query = database.createQuery(
                        COLUMNS + (after.isPresent() ? " where (createdAt, id) < (:at, :last)" : "")
                                + " order by createdAt desc, id desc",
                        ProviderRow.class)
                .setMaxResults(limit + 1);
        after.ifPresent(cursor -> query.setParameter("at", cursor.at()).setParameter("last", cursor.id()));
        var page = Page.of(query.getResultList(), limit, row -> new Cursor(row.createdAt(), row.id()));
        return new Page<>(
                page.items().stream().filter(row -> mayRead(actor, row)).toList(), page.next());
    }

    /** The provider, when the actor may read it. */
    @Transactional
    public Optional<ProviderRow> find(UUID id, Actor actor) {
        return row(id).filter(row -> mayRead(actor, row));
    }

    /** Those of some providers that the actor may read, by their ids. */
    @Transactional
    public Map<UUID, ProviderRow> readable(Collection<UUID> ids, Actor actor) {
        return database.createQuery(COLUMNS + " where id in :ids", ProviderRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(row -> mayRead(actor, row))
                .collect(Collectors.toMap(ProviderRow::id, Function.identity()));
    }

    /** The provider, for a use case of this service that has asked about rights already. */
    @Transactional
    public Optional<ProviderRow> row(UUID id) {
        return database.createQuery(COLUMNS + " where id = :id", ProviderRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The providers on whose roster a person is or was, in the order of their ids. */
    @Transactional
    public List<UUID> providersOf(String personKey) {
        return database.createQuery(
                        "select distinct providerId from RosterEntry where personKey = :person order by providerId",
                        UUID.class)
                .setParameter("person", personKey)
                .getResultList();
    }

    private boolean mayRead(Actor actor, ProviderRow row) {
        return access.mayRead(actor, row.slug(), row.boroughs());
    }
}
