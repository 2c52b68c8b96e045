package uk.leabridge.grants.provider.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.platform.sealing.Vault;

/** Reads rosters. Every name that is shown is a line in the audit. */
@ApplicationScoped
public class RosterQueries {
    private static final String COLUMNS =
            "select id, personKey, role, regulatedActivity, designation, startsOn, endsOn,"
                    + " addedAt, version from RosterEntry";

    private record SealedName(UUID id, byte[] name) {}

    private final EntityManager database;
    private final ProviderAccess access;
    private final RosterSealing sealing;
    private final Vault vault;
    private final Audit audit;

    public RosterQueries(
            EntityManager database, ProviderAccess access, RosterSealing sealing, Vault vault, Audit audit) {
        this.database = database;
        this.access = access;
        this.sealing = sealing;
        this.vault = vault;
        this.audit = audit;
    }

    @Transactional
    public Page<RosterPerson> list(ProviderRow provider, Actor actor, int limit, Optional<Cursor> after) {
        var query = database.createQuery(
                        COLUMNS + " where providerId = :provider"
                                + (after.isPresent() ? " and (addedAt, id) < (:at, :last)" : "")
                                + " order by addedAt desc, id desc",
                        RosterRow.class)
                .setParameter("provider", provider.id())
                .setMaxResults(limit + 1);
        after.ifPresent(cursor -> query.setParameter("at", cursor.at()).setParameter("last", cursor.id()));
        var rows = Page.of(query.getResultList(), limit, row -> new Cursor(row.addedAt(), row.id()));
        var names = names(rows.items().stream().map(RosterRow::id).toList(), provider, "roster", actor);
        return rows.map(row -> new RosterPerson(row, names.get(row.id())));
    }

    @Transactional
    public Optional<RosterPerson> find(ProviderRow provider, UUID entry, Actor actor) {
        return database.createQuery(COLUMNS + " where providerId = :provider and id = :id", RosterRow.class)
                .setParameter("provider", provider.id())
                .setParameter("id", entry)
                .getResultStream()
                .findFirst()
                .map(row -> new RosterPerson(
                        row, names(List.of(entry), provider, "roster", actor).get(entry)));
    }

    /** Everybody on a roster, without names: for the assessment. */
    @Transactional
    public List<RosterRow> members(UUID provider) {
        return database.createQuery(COLUMNS + " where providerId = :provider order by id", RosterRow.class)
                .setParameter("provider", provider)
                .getResultList();
    }

    /**
     * The names of some entries; empty for an actor who may not see them.
     *
     * @param purpose for the audit
     */
    @Transactional
    public Map<UUID, String> names(Collection<UUID> entries, ProviderRow provider, String purpose, Actor actor) {
        var names = new HashMap<UUID, String>();
        if (entries.isEmpty() || !access.mayKeepRoster(actor, provider.slug(), provider.boroughs())) return names;
        var keys = vault.openAll(entries);
        database.createQuery("select id, name from RosterEntry where id in :ids", SealedName.class)
                .setParameter("ids", entries)
                .getResultStream()
                .forEach(row -> {
                    var key = keys.get(row.id());
                    if (key == null) return;
                    names.put(row.id(), sealing.name(row.name(), key));
                    audit.record(
                            actor,
                            AuditedAction.of("roster.read", "roster-entry", row.id(), row.id())
                                    .because(purpose));
                });
        return names;
    }
}
